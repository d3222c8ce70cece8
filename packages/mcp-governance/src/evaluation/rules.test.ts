import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRuleset } from '../conventions/ruleset';
import { findRule } from '../conventions/find-rule';
import { runRules } from '../conventions/run-rules';
import { isJsonObject } from '../model/documentReader';
import { Finding } from '../model/finding';
import { JsonValue } from '../model/json';
import { createSnapshot } from '../model/snapshot';
import { Snapshot } from '../model/snapshot/types';

/** Folder of public tool lists; see docs/conventions.md. */
const DATA = process.env.MCP_REGISTRY_EVALUATION_DATA;

/** Most that a rule of level error may report of a set, unless excepted. */
const MAX_SHARE = 0.05;

/** Rule and set, with the reason why it may report more. */
const EXCEPTIONS: Record<string, string> = {
  'tool-schema-missing in docker-mcp-registry':
    'The catalogue was written for people: of 755 tools it lists 612 without their input schemas, though the servers have them.',
};

interface ToolList {
  name: string;
  snapshot: Snapshot;
}

interface Measured {
  tools: number;
  servers: number;
  /** Rule id to the tools that it reports. */
  byRule: Map<string, number>;
}

function readJson(path: string): JsonValue {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Whether a tool exists behind a feature flag only. */
function isVariant(tool: JsonValue): boolean {
  return JSON.stringify(tool).includes('_ff_');
}

/** Tools of a file: a list, or an object with one. */
function toolsOf(value: JsonValue): JsonValue[] {
  if (isJsonObject(value)) {
    return toolsOf(value.tools);
  }
  return Array.isArray(value) ? value.filter(tool => !isVariant(tool)) : [];
}

function readLists(folder: string): ToolList[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => {
      const result = createSnapshot(toolsOf(readJson(join(folder, file))));
      if (!result.ok) {
        throw new Error(`${file} is no tool list`);
      }
      return { name: file.replace(/\W+/g, '-'), snapshot: result.value };
    });
}

function findingsOf({ name, snapshot }: ToolList): Finding[] {
  const ruleset = createRuleset({ extends: ['strict'] });
  if (!ruleset.ok) {
    throw new Error('The ruleset is broken');
  }
  return runRules(
    {
      manifest: { name: `com.acme/${name}`, description: '', version: '1.0.0' },
      governance: {},
      origin: 'third-party',
      snapshot: { known: true, value: snapshot },
    },
    {
      ruleset: ruleset.ruleset,
      groups: { known: false },
      fleet: {
        known: true,
        value: { credentialReferences: {}, parameters: {} },
      },
      ownNamespaces: [],
    },
  ).findings.filter(({ document }) => document === 'snapshot');
}

/** How many tools each rule reports, those beyond the listed ones included. */
function measure(lists: ToolList[]): Measured {
  const byRule = new Map<string, number>();
  const tools = lists.reduce(
    (sum, { snapshot }) => sum + snapshot.tools.length,
    0,
  );
  for (const { rule, subjects } of lists.flatMap(countByRule)) {
    byRule.set(rule, (byRule.get(rule) ?? 0) + subjects);
  }
  return { tools, servers: lists.length, byRule };
}

function countByRule(list: ToolList): { rule: string; subjects: number }[] {
  const findings = findingsOf(list);
  return [...new Set(findings.map(({ rule }) => rule))].map(rule => {
    const own = findings.filter(finding => finding.rule === rule);
    const more = own.find(({ messageId }) => messageId === 'andMore');
    const subjects = new Set(own.map(({ subject }) => subject)).size;
    return {
      rule,
      subjects: more ? subjects - 1 + Number(more.data.count) : subjects,
    };
  });
}

function report(set: string, { tools, servers, byRule }: Measured): string {
  const lines = [...byRule]
    .sort(([, left], [, right]) => right - left)
    .map(([rule, count]) => {
      const level = findRule(rule)?.level ?? '';
      const share = ((100 * count) / tools).toFixed(1);
      return `  ${rule.padEnd(32)}${level.padEnd(9)}${String(count).padStart(
        6,
      )} tools ${share.padStart(6)} %`;
    });
  return [`${set}: ${tools} tools of ${servers} lists`, ...lines, ''].join(
    '\n',
  );
}

if (!DATA) {
  process.stderr.write(
    'SKIPPED: rules over public tool lists, since MCP_REGISTRY_EVALUATION_DATA names no folder.\n',
  );
}

(DATA ? describe : describe.skip)('over public tool lists', () => {
  it.each([
    ['github-mcp-server', 'github-mcp-server'],
    ['docker-mcp-registry', 'docker-mcp-registry/tools'],
  ])('no rule of level error is loud in %s', (set, folder) => {
    const measured = measure(readLists(join(DATA ?? '', folder)));
    process.stdout.write(`${report(set, measured)}\n`);
    expect(measured.tools).toBeGreaterThan(500);
    const loud = [...measured.byRule]
      .filter(([rule]) => findRule(rule)?.level === 'error')
      .filter(([, count]) => count > MAX_SHARE * measured.tools)
      .map(([rule]) => `${rule} in ${set}`);
    const excepted = Object.keys(EXCEPTIONS).filter(key =>
      key.endsWith(` in ${set}`),
    );
    expect(loud).toEqual(excepted);
  });
});
