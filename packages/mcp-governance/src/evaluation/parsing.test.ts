import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  Finding,
  LocatedSnapshot,
  Result,
  digestSnapshot,
  parseManifestList,
  parseSnapshot,
  readSnapshot,
} from '../model';
import { JsonValue } from '../model/json';

// Real public data, read where it lies and never copied here.
const VARIABLE = 'MCP_REGISTRY_EVALUATION_DATA';
const data = process.env[VARIABLE];

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!data) {
  print(
    `Skipped: parsing of real manifests and tool lists. To run it, set ${VARIABLE} to a folder laid out as docs/toolchain.md describes.`,
  );
}

function filesIn(...path: string[]): { file: string; text: Uint8Array }[] {
  const folder = join(data ?? '', ...path);
  return readdirSync(folder)
    .sort()
    .map(file => ({ file, text: readFileSync(join(folder, file)) }));
}

function countRules(findings: Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { level, rule } of findings) {
    const key = `${level} ${rule}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function listRules(findings: Finding[]): string {
  return [...countRules(findings)]
    .sort(([, left], [, right]) => right - left)
    .map(([rule, count]) => `\n    ${String(count).padStart(5)} ${rule}`)
    .join('');
}

/** Findings without a line to go to, which must not be. */
function unplaced(findings: Finding[]): Finding[] {
  return findings.filter(({ location }) => !location || location.line < 1);
}

/** Entries of each set of manifests, as its publishers count them. */
const MANIFESTS: [set: string, entries: number][] = [
  ['mcp-registry-seed', 471],
  ['server-json', 20],
];

/** Tools of each set of tool lists, and how many of them have no schema. */
const TOOLS: [path: string[], tools: number, schemaless: [string, number]][] = [
  [['github-mcp-server'], 3319, ['error snapshot-schema-not-object', 1]],
  [
    ['docker-mcp-registry', 'tools'],
    755,
    ['warning snapshot-schema-missing', 612],
  ],
];

function countManifests(set: string): number {
  const files = filesIn(set);
  const results = files.flatMap(input => parseManifestList(input));
  const findings = results.flatMap(result => result.findings);
  const servers = results.filter(({ ok }) => ok).length;
  const refused = results.filter(
    result =>
      !result.ok && result.findings.some(({ level }) => level === 'error'),
  ).length;
  print(
    `${set}: ${files.length} files, ${
      results.length
    } entries = ${servers} servers + ${refused} refused with findings${listRules(
      findings,
    )}`,
  );
  expect(unplaced(findings)).toEqual([]);
  return servers + refused;
}

function toolsOf(value: JsonValue): JsonValue[] {
  const tools =
    typeof value === 'object' && value !== null && 'tools' in value
      ? value.tools
      : value;
  return Array.isArray(tools) ? tools : [];
}

/** The same value with the keys of every object in the opposite order. */
function reverseKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(reverseKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, reverseKeys(member)]),
      )
    : value;
}

const LEFT_OUT = [
  'snapshot-duplicate',
  'snapshot-name-missing',
  'snapshot-entry-not-object',
];

function digestOf(result: Result<LocatedSnapshot>): string | undefined {
  return result.ok ? digestSnapshot(result.value.snapshot) : undefined;
}

/** Tools kept and tools left out with a finding, and the findings. */
function countTools(path: string[]): { tools: number; findings: Finding[] } {
  const files = filesIn(...path);
  const findings: Finding[] = [];
  let [entries, tools, snapshots] = [0, 0, 0];
  for (const { file, text } of files) {
    const value: JsonValue = JSON.parse(new TextDecoder().decode(text));
    const result = parseSnapshot({ file, text });
    entries += toolsOf(value).length;
    tools += result.ok ? result.value.snapshot.tools.length : 0;
    snapshots += result.ok ? 1 : 0;
    findings.push(...result.findings);
    expect(digestOf(readSnapshot(reverseKeys(value)))).toBe(digestOf(result));
  }
  const leftOut = findings.filter(({ rule }) => LEFT_OUT.includes(rule)).length;
  print(
    `${path.join('/')}: ${
      files.length
    } files, ${snapshots} snapshots, ${entries} entries = ${tools} tools + ${leftOut} left out with findings${listRules(
      findings,
    )}`,
  );
  expect(tools + leftOut).toBe(entries);
  expect(snapshots).toBe(files.length);
  expect(unplaced(findings)).toEqual([]);
  return { tools: tools + leftOut, findings };
}

(data ? describe : describe.skip)('real public data', () => {
  it.each(MANIFESTS)(
    'each entry of %s, %i in all, becomes a server or positioned findings',
    (set, entries) => {
      expect(countManifests(set)).toBe(entries);
    },
  );

  it.each(TOOLS)(
    'each entry of %j, %i in all, becomes a tool or a positioned finding, whatever the order of keys',
    (path, entries, [rule, schemaless]) => {
      const { tools, findings } = countTools(path);
      expect(tools).toBe(entries);
      expect(countRules(findings).get(rule)).toBe(schemaless);
    },
  );
});
