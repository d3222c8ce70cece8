import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseManifest } from '../model/manifest';
import { createSnapshot } from '../model/snapshot';
import { JsonObject } from '../model/json';
import { addNoise } from './__testUtils__/noise';
import { toSnapshot } from './__testUtils__/compared';
import { compareVersionsOf, DEFAULT_COMPATIBILITY_OPTIONS } from './compare';
import { diffVersions } from './diff/diff-versions';
import { ComparedVersion } from './types';

const FLEET = join(__dirname, '../../../../examples/fleet');

interface Example {
  name: string;
  raw: JsonObject;
  version: ComparedVersion;
}

function readFleet(): Example[] {
  return readdirSync(FLEET, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('snapshot.json'))
    .sort()
    .map(path => {
      const raw = JSON.parse(readFileSync(join(FLEET, path), 'utf8'));
      const folder = dirname(path);
      return {
        name: folder,
        raw,
        version: { ...toSnapshot(raw), ...readParsed(join(FLEET, folder)) },
      };
    });
}

function readParsed(folder: string): Pick<ComparedVersion, 'parsed'> {
  const file = readdirSync(folder).find(name => /^server\./.test(name));
  const result = parseManifest({
    file: file ?? '',
    text: readFileSync(join(folder, file ?? ''), 'utf8'),
  });
  return result.ok ? { parsed: result.value.parsed } : {};
}

function changesOf(before: ComparedVersion, after: ComparedVersion) {
  const options = DEFAULT_COMPATIBILITY_OPTIONS;
  return diffVersions({ before, after, options });
}

const fleet = readFleet();

it('has a fleet to look at', () => {
  const known = fleet.filter(({ version }) => version.parsed);
  expect(known.length).toBeGreaterThan(10);
});

describe.each(fleet.map(example => [example.name, example] as const))(
  '%s',
  (_name, { raw, version }) => {
    it('has not changed when compared with itself', () => {
      const copy: ComparedVersion = JSON.parse(JSON.stringify(version));
      expect(changesOf(version, copy)).toEqual([]);
    });

    it('has not changed when written otherwise', () => {
      const noisy = { ...version, ...toSnapshot(addNoise(raw)) };
      expect(JSON.stringify(noisy)).not.toBe(JSON.stringify(version));
      for (const [before, after] of [
        [version, noisy],
        [noisy, version],
      ]) {
        expect(compareVersionsOf({ before, after })).toEqual({
          impact: 'none',
          requiredBump: 'none',
          flags: [],
          findings: [],
        });
      }
    });
  },
);

it('takes what the specification takes for the same for the same', () => {
  const before = {
    instructions: 'One.\r\nTwo.',
    tools: [
      {
        name: 'b',
        title: 'B',
        description: 'Does.\r\nIs done.',
        annotations: { openWorldHint: true, idempotentHint: false },
        inputSchema: {
          type: 'object',
          properties: { mode: { const: 'a' }, at: { $ref: '#/$defs/day' } },
          $defs: { day: { type: 'string', maxLength: 10 } },
        },
        _meta: { b: 1, a: { d: 2, c: 3 } },
      },
      { name: 'a', inputSchema: { type: 'object' } },
    ],
    prompts: [{ name: 'p', arguments: [{ name: 'x', required: false }] }],
    resources: [{ uri: 'a://1', name: 'one', annotations: {} }],
  };
  const after = {
    instructions: 'One.\nTwo.\n',
    tools: [
      { name: 'a', description: '', inputSchema: { type: 'object' } },
      {
        name: 'b',
        description: 'Does.\nIs done.',
        annotations: { title: 'B', readOnlyHint: false, destructiveHint: true },
        inputSchema: {
          properties: {
            at: { maxLength: 10, type: 'string' },
            mode: { enum: ['a'] },
          },
          required: [],
          type: 'object',
        },
        _meta: { a: { c: 3, d: 2 }, b: 1 },
      },
    ],
    prompts: [{ arguments: [{ name: 'x' }], name: 'p' }],
    resources: [{ uri: 'a://1', name: 'one' }],
    resourceTemplates: [],
  };
  const sides = { before: toSnapshot(before), after: toSnapshot(after) };
  expect(compareVersionsOf(sides).findings).toEqual([]);
});

it('makes noise that a comparison letter by letter hears', () => {
  const result = createSnapshot(addNoise({ tools: [{ name: 'a' }] }));
  expect(result.ok && result.value.tools[0].annotations).toMatchObject({
    openWorldHint: true,
  });
});
