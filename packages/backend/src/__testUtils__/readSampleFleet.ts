import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import {
  Baseline,
  chooseBaseline,
  compareVersions,
  createFleetFacts,
  createFleetIndex,
  createRuleset,
  evaluate,
  EvaluationContext,
  Finding,
  ParsedManifest,
  parseManifest,
  parseSnapshot,
  PlatformDecision,
  Ruleset,
  Snapshot,
  Verdict,
} from 'mcp-governance';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const root = resolve(__dirname, '../../../..');

/** One server of the sample fleet at its highest version, judged. */
export interface JudgedServer {
  parsed: ParsedManifest;
  snapshot?: Snapshot;
  verdict: Verdict;
}

/** A version of the sample fleet as its files hold it. */
export interface SampleVersion {
  parsed: ParsedManifest;
  snapshot?: Snapshot;
  parseFindings: Finding[];
}

function findManifests(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /^server\.(json|ya?ml)$/.test(basename(path)))
    .map(path => join(folder, path))
    .sort();
}

function readSnapshotOf(
  parsed: ParsedManifest,
  file: string,
): { snapshot?: Snapshot; findings: Finding[] } {
  const path = parsed.governance.snapshot;
  if (typeof path !== 'string') {
    return { findings: [] };
  }
  const beside = join(dirname(file), path);
  const read = parseSnapshot({ text: readFileSync(beside), file: beside });
  return {
    snapshot: read.ok ? read.value.snapshot : undefined,
    findings: read.findings,
  };
}

/** Reads every manifest of the sample fleet; the broken ones by their path. */
export function readSampleVersions(): {
  versions: SampleVersion[];
  broken: { file: string; findings: Finding[] }[];
} {
  const versions: SampleVersion[] = [];
  const broken: { file: string; findings: Finding[] }[] = [];
  const folder = join(root, 'examples/fleet');
  for (const file of findManifests(folder)) {
    const name = relative(folder, file);
    const read = parseManifest({ text: readFileSync(file), file: name });
    if (!read.ok) {
      broken.push({ file: name, findings: read.findings });
      continue;
    }
    const { parsed } = read.value;
    const { snapshot, findings } = readSnapshotOf(parsed, file);
    const parseFindings = [...read.findings, ...findings];
    versions.push({ parsed, snapshot, parseFindings });
  }
  return { versions, broken };
}

const decisions = z.array(
  z.object({
    server: z.string(),
    major: z.string().optional(),
    by: z.string(),
    reason: z.string(),
    until: z.string().optional(),
  }),
);

const configSchema = z.looseObject({
  mcpRegistry: z.looseObject({
    organization: z.object({ namespaces: z.array(z.string()) }),
    conventions: z.unknown(),
    approvals: decisions,
    allowlist: decisions,
  }),
});

function readConfig(): {
  ownNamespaces: string[];
  ruleset: Ruleset;
  approvals: PlatformDecision[];
  allowlist: PlatformDecision[];
} {
  const text = readFileSync(join(root, 'app-config.yaml'), 'utf8');
  const { mcpRegistry } = configSchema.parse(parse(text));
  const read = createRuleset(mcpRegistry.conventions);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.problems));
  }
  const { approvals, allowlist, organization } = mcpRegistry;
  const ownNamespaces = organization.namespaces;
  return { ownNamespaces, ruleset: read.ruleset, approvals, allowlist };
}

function readGroups(): Set<string> {
  const text = readFileSync(join(root, 'examples/org/groups.yaml'), 'utf8');
  return new Set(
    parseAllDocuments(text).map(
      document => `group:default/${document.getIn(['metadata', 'name'])}`,
    ),
  );
}

function highestVersions(versions: SampleVersion[]): SampleVersion[] {
  const highest = new Map<string, SampleVersion>();
  for (const each of versions) {
    const { name, version } = each.parsed.manifest;
    const before = highest.get(name);
    const order = before
      ? compareVersions(version, before.parsed.manifest.version) ?? 0
      : 1;
    if (order > 0) {
      highest.set(name, each);
    }
  }
  return [...highest.values()];
}

function publishedBeside(
  { manifest: { name, version } }: ParsedManifest,
  versions: SampleVersion[],
): EvaluationContext['published'] {
  const own = versions.filter(each => each.parsed.manifest.name === name);
  const numbers = own.map(each => each.parsed.manifest.version);
  const { baseline } = chooseBaseline(
    version,
    numbers.map((each, ordinal) => ({
      version: each,
      status: 'active',
      ordinal,
    })),
  );
  const found = own.find(each => each.parsed.manifest.version === baseline);
  return {
    known: true,
    value: {
      ...(found && { baseline: toBaseline(found) }),
      others: [],
      versions: numbers,
    },
  };
}

function toBaseline({ parsed, snapshot }: SampleVersion): Baseline {
  return {
    version: parsed.manifest.version,
    parsed,
    snapshot: snapshot ? { known: true, value: snapshot } : { known: false },
  };
}

/** Judges every server of the sample fleet as the demo portal does. */
export function judgeSampleFleet(): JudgedServer[] {
  const { versions } = readSampleVersions();
  const servers = highestVersions(versions);
  const facts = servers.map(each =>
    createFleetFacts(each.parsed, each.snapshot),
  );
  const context: Omit<EvaluationContext, 'published'> = {
    ...readConfig(),
    now: '2026-11-22T12:00:00.000Z',
    groups: { known: true, value: readGroups() },
    fleet: { known: true, value: createFleetIndex(facts) },
    waivers: [],
    denials: [],
    drift: { known: false },
  };
  return servers.map(({ parsed, snapshot, parseFindings }) => ({
    parsed,
    snapshot,
    verdict: evaluate(
      { parsed, snapshot, parseFindings, published: true },
      { ...context, published: publishedBeside(parsed, versions) },
    ),
  }));
}
