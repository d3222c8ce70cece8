import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareVersionsOf, Comparison } from '../compat';
import { compareVersions, createSnapshot, Snapshot } from '../model';
import { JsonObject } from '../model/json';

// Real releases of a public server, read where they lie and never copied here.
const VARIABLE = 'MCP_REGISTRY_EVALUATION_DATA';
const data = process.env[VARIABLE];
const FOLDER = join(data ?? '', 'github-mcp-server');

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

if (!data) {
  print(
    `Skipped: the replay of real releases. To run it, set ${VARIABLE} to a folder laid out as docs/toolchain.md describes.`,
  );
}

interface Release {
  version: string;
  snapshot: Snapshot;
}

interface Step extends Comparison {
  from: Release;
  to: Release;
}

function readRelease(file: string): Release {
  const { tools }: { tools: (JsonObject & { _snapFile: string })[] } =
    JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  const listed = tools
    .filter(({ _snapFile: name }) => !name.includes('_ff_'))
    .map(({ _snapFile: _, ...tool }) => tool);
  const result = createSnapshot({ tools: listed });
  if (!result.ok) {
    throw new Error(`${file} is no snapshot`);
  }
  return { version: file.slice(1, -'.json'.length), snapshot: result.value };
}

function readSteps(): Step[] {
  const releases = readdirSync(FOLDER)
    .filter(file => /^v.*\.json$/.test(file))
    .map(readRelease)
    .sort((a, b) => compareVersions(a.version, b.version) ?? 0);
  return releases.slice(1).map((to, index) => {
    const from = releases[index];
    const [before, after] = [from, to].map(({ snapshot }) => ({
      snapshot: { known: true as const, value: snapshot },
    }));
    return { from, to, ...compareVersionsOf({ before, after }) };
  });
}

/** Steps that break callers, as somebody found who read them all. */
const MAJORS = [
  ...['0.7.0', '0.8.0', '0.9.0', '0.11.0', '0.15.0', '0.17.0', '0.18.0'],
  ...['0.19.0', '0.20.0', '0.24.0', '0.27.0', '0.31.0', '0.33.0'],
];

(data ? describe : describe.skip)('releases of a real server', () => {
  const steps = data ? readSteps() : [];

  function findingsOf(version: string) {
    const step = steps.find(({ to }) => to.version === version);
    return (step?.findings ?? []).map(
      ({ rule, tool, path, impact, data: details, witness }) => ({
        rule,
        tool,
        path,
        impact,
        details,
        witness,
      }),
    );
  }

  it('prints what each step is', () => {
    for (const { from, to, requiredBump, findings } of steps) {
      const count = (...impacts: string[]) =>
        findings.filter(({ impact }) => impacts.includes(impact)).length;
      print(
        `  ${from.version} → ${to.version}: ${requiredBump}; ${count(
          'breaking',
        )} breaking, ${count('undecided')} undecided, ${count(
          'risk',
        )} risk, ${count('additive')} additive, ${count('cosmetic')} cosmetic`,
      );
    }
    expect(steps).toHaveLength(43);
  });

  it('finds every break from 0.6.0 on, and no other', () => {
    const majors = steps
      .filter(({ requiredBump }) => requiredBump === 'major')
      .map(({ to }) => to.version);
    expect(majors.filter(version => version !== '0.6.0')).toEqual(MAJORS);
    expect(steps.filter(each => each.requiredBump === null)).toEqual([]);
  });

  it('accounts for all 41 tools that went', () => {
    const gone = steps.flatMap(({ from, to }) => {
      const names = new Set(to.snapshot.tools.map(({ name }) => name));
      return from.snapshot.tools.filter(({ name }) => !names.has(name));
    });
    const told = steps.flatMap(({ findings }) =>
      findings.flatMap(({ rule, data: { from, tool } }) => {
        switch (rule) {
          case 'tool-removed':
          case 'tool-renamed':
            return [tool];
          case 'tools-consolidated':
            return [from].flat();
          default:
            return [];
        }
      }),
    );
    expect(gone).toHaveLength(41);
    expect(told.sort()).toEqual(gone.map(({ name }) => name).sort());
  });

  it('names the breaks for what they are', () => {
    expect(findingsOf('0.11.0')).toContainEqual(
      expect.objectContaining({
        tool: 'list_issues',
        path: 'direction',
        impact: 'breaking',
        witness: expect.objectContaining({ direction: 'asc' }),
      }),
    );
    expect(findingsOf('0.9.0')).toContainEqual(
      expect.objectContaining({
        rule: 'input-property-renamed',
        tool: 'search_code',
        path: 'q',
        impact: 'breaking',
      }),
    );
    expect(findingsOf('0.19.0')).toContainEqual(
      expect.objectContaining({
        tool: 'pull_request_read',
        path: 'method',
        impact: 'breaking',
      }),
    );
    expect(findingsOf('0.24.0')).toContainEqual(
      expect.objectContaining({ tool: 'get_me', impact: 'breaking' }),
    );
    const repaired = findingsOf('0.24.1').map(({ impact }) => impact);
    expect(repaired).not.toContain('breaking');
  });

  it('tells consolidations from removals', () => {
    const into = (version: string) =>
      findingsOf(version)
        .filter(({ rule }) => rule === 'tools-consolidated')
        .map(({ tool }) => tool)
        .sort();
    expect(into('0.18.0')).toEqual(['pull_request_read']);
    expect(into('0.19.0')).toEqual(['pull_request_review_write']);
    expect(into('0.20.0')).toEqual([
      'issue_read',
      'issue_write',
      'sub_issue_write',
    ]);
    expect(into('0.31.0')).toEqual([
      'actions_get',
      'actions_list',
      'actions_run_trigger',
      'projects_get',
      'projects_list',
      'projects_write',
    ]);
  });

  it('takes no relaxation for a break, and says nothing of implied hints', () => {
    const relaxed = steps.flatMap(({ findings }) =>
      findings.filter(({ rule }) => rule === 'input-property-optional'),
    );
    print(`  ${relaxed.length} required inputs turned optional`);
    expect(relaxed.map(({ impact }) => impact)).not.toContain('breaking');
    const hints = steps.flatMap(({ findings }) =>
      findings.filter(
        ({ before, after }) =>
          before?.pointer.includes('/annotations/') &&
          before.value === undefined &&
          after?.value === undefined,
      ),
    );
    expect(hints).toEqual([]);
  });
});
