import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addNoise } from '../compat/__testUtils__/noise';
import {
  compareVersionsOf,
  DEFAULT_COMPATIBILITY_OPTIONS,
} from '../compat/compare';
import { diffVersions } from '../compat/diff/diff-versions';
import { ComparedVersion } from '../compat/types';
import { isJsonObject } from '../model/documentReader';
import { JsonObject, JsonValue } from '../model/json';
import { createSnapshot } from '../model/snapshot';

/** Folder of public tool lists; see docs/conventions.md. */
const DATA = process.env.MCP_REGISTRY_EVALUATION_DATA;

interface ToolList {
  file: string;
  raw: JsonObject;
}

function readLists(folder: string, files: RegExp): ToolList[] {
  return readdirSync(folder)
    .filter(file => files.test(file))
    .sort()
    .map(file => {
      const value: JsonValue = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      );
      return { file, raw: toLists(value) };
    });
}

/** A list of commands has no names of tools: the command is one. */
function toLists(value: JsonValue): JsonObject {
  if (!isJsonObject(value)) {
    return { tools: value };
  }
  const { results } = value;
  return Array.isArray(results)
    ? {
        tools: results.map(tool =>
          isJsonObject(tool) ? { ...tool, name: tool.command } : tool,
        ),
      }
    : value;
}

function toVersion(raw: JsonObject): ComparedVersion {
  const result = createSnapshot(raw);
  if (!result.ok) {
    throw new Error('The file is no tool list');
  }
  return { snapshot: { known: true, value: result.value } };
}

function countTools({ snapshot }: ComparedVersion): number {
  return snapshot.known ? snapshot.value.tools.length : 0;
}

if (!DATA) {
  process.stderr.write(
    'SKIPPED: comparing public tool lists with themselves, since MCP_REGISTRY_EVALUATION_DATA names no folder.\n',
  );
}

(DATA ? describe : describe.skip)('over public tool lists', () => {
  it.each([
    ['github-mcp-server', /^v.*\.json$/, 2000],
    ['docker-mcp-registry/tools', /\.json$/, 500],
    ['azure-mcp-118', /^tools\.json$/, 100],
  ])('no check says anything of %s against itself', (set, files, least) => {
    const lists = readLists(join(DATA ?? '', set), files);
    const options = DEFAULT_COMPATIBILITY_OPTIONS;
    let tools = 0;
    for (const { file, raw } of lists) {
      const [before, after] = [toVersion(raw), toVersion(raw)];
      tools += countTools(before);
      expect([file, diffVersions({ before, after, options })]).toEqual([
        file,
        [],
      ]);
      const noisy = toVersion(addNoise(raw));
      const { findings } = compareVersionsOf({ before, after: noisy });
      expect([file, findings]).toEqual([file, []]);
    }
    process.stdout.write(`${set}: ${lists.length} lists, ${tools} tools\n`);
    expect(tools).toBeGreaterThan(least);
  });
});
