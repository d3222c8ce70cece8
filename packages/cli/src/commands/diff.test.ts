import { startPortal } from '../__testUtils__/portal';
import { createWorkspace, Workspace } from '../__testUtils__/process';
import { isReport } from '../__testUtils__/report-schema';

function tool(name: string, properties: object, required: string[] = []) {
  return {
    name,
    description: `${name} of the shop`,
    inputSchema: { type: 'object', properties, required },
  };
}

const INVOICE = { invoice: { type: 'string' } };

const BEFORE = {
  tools: [tool('list', {}), tool('refund', INVOICE, ['invoice'])],
};

const AFTER = {
  tools: [
    tool('refund', { ...INVOICE, reason: { type: 'string' } }, [
      'invoice',
      'reason',
    ]),
  ],
};

function manifest(version: string, snapshot: unknown) {
  return {
    name: 'com.acme.payments/billing',
    description: 'Invoices',
    version,
    _meta: { 'backstage.mcp-registry/governance': { snapshot } },
  };
}

let space: Workspace;

beforeEach(async () => {
  space = await createWorkspace();
  await space.write({ 'before.json': BEFORE, 'after.json': AFTER });
});

afterEach(() => space.remove());

async function diffJson(...args: string[]) {
  const ended = await space.run('diff', ...args, '--format', 'json');
  const report = JSON.parse(ended.out);
  expect(isReport(report) || isReport.errors).toBe(true);
  return { ...ended, report };
}

describe('mcp-registry diff', () => {
  it('shows what breaks first, by tool, with a call that now fails', async () => {
    const { code, out } = await space.run('diff', 'before.json', 'after.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^before\.json → after\.json$/m);
    expect(out).toMatch(/Tool list\n {2}breaking tool-removed at after\.json/);
    expect(out).toMatch(
      /This call worked and now fails: \{"invoice":"[^"]*"\}$/m,
    );
    expect(out).toMatch(/impact breaking · required bump major/);
  }, 60_000);

  it('prints a report of its schema, alike for every way to name a version', async () => {
    await space.write({
      'repo/server.json': manifest('1.0.0', './snapshot.json'),
      'repo/snapshot.json': BEFORE,
    });
    await space.git('init', '-q');
    await space.git('add', '.');
    await space.git('commit', '-q', '-m', 'first');
    await space.write({
      'repo/server.json': manifest('1.1.0', AFTER),
      'list.json': BEFORE.tools,
      'answer.json': { jsonrpc: '2.0', id: 1, result: BEFORE },
      'server.yaml': `name: com.acme.payments/billing\ndescription: Invoices\nversion: 1.0.0\n_meta:\n  backstage.mcp-registry/governance:\n    snapshot: ./before.json\n`,
    });
    const wanted = await diffJson('before.json', 'after.json');
    expect(wanted.code).toBe(1);
    expect(wanted.report).toMatchObject({
      impact: 'breaking',
      requiredBump: 'major',
      findings: [
        { check: 'tool-removed', tool: 'list', impact: 'breaking', flags: [] },
        {
          check: 'input-required-property-added',
          tool: 'refund',
          path: 'reason',
          impact: 'breaking',
          witness: { invoice: expect.any(String) },
          location: { file: 'after.json', line: expect.any(Number) },
        },
      ],
    });
    const facts = ({ report }: typeof wanted) => [
      report.requiredBump,
      report.findings.map((each: { check: string; path?: string }) => [
        each.check,
        each.path,
      ]),
    ];
    for (const [before, after] of [
      ['list.json', 'after.json'],
      ['answer.json', 'after.json'],
      ['server.yaml', 'after.json'],
      ['HEAD:repo/server.json', 'repo/server.json'],
      ['HEAD:./repo/server.json', 'after.json'],
      ['HEAD:before.json', 'repo/server.json'],
    ]) {
      expect(facts(await diffJson(before, after))).toEqual(facts(wanted));
    }
  }, 120_000);

  it('compares with a published version', async () => {
    const asked: string[] = [];
    const portal = await startPortal(({ headers, url }, answer) => {
      asked.push(`${headers.authorization} ${url}`);
      if (url?.includes('version=1.4.0')) {
        const none = { prompts: [], resources: [], resourceTemplates: [] };
        answer({ snapshotDigest: 'sha256:00', ...BEFORE, ...none });
      } else {
        const message = 'No such version';
        answer({ error: { name: 'NotFoundError', message } }, 404);
      }
    });
    try {
      const env = {
        MCP_REGISTRY_URL: portal.url,
        MCP_REGISTRY_TOKEN: 'token-of-the-test',
      };
      const named = 'com.acme.payments/billing@1.4.0';
      const found = await space.runWith(env, 'diff', named, 'after.json');
      expect(found.code).toBe(1);
      expect(found.out).toMatch(/required bump major/);
      expect(asked[0]).toMatch(/^Bearer token-of-the-test .*billing/);
      const missing = await space.runWith(
        env,
        'diff',
        'com.acme.payments/billing@9.9.9',
        'after.json',
      );
      expect(missing.code).toBe(2);
      expect(missing.err).toMatch(/No such version/);
    } finally {
      portal.close();
    }
  }, 60_000);

  it('shows what a tool lost at that tool', async () => {
    const { report } = await diffJson('after.json', 'before.json');
    const [gone] = report.findings.filter(
      (each: { tool: string; path?: string }) => each.path === 'reason',
    );
    const lines = JSON.stringify(BEFORE, undefined, 2).split('\n');
    const name = lines.findIndex(line => line.includes('"name": "refund"'));
    expect(gone.location).toMatchObject({ file: 'before.json', line: name });
  }, 60_000);

  it.each([
    ['breaking', 0],
    ['undecided', 0],
    ['risk', 0],
    ['additive', 1],
  ])(
    'with --fail-on %s exits with %i for an addition',
    async (failOn, code) => {
      const narrow = { type: 'object', propertyNames: { maxLength: 3 } };
      const find = tool('find', {});
      await space.write({
        'narrow.json': { tools: [{ ...find, inputSchema: narrow }] },
        'wide.json': { tools: [{ ...find, inputSchema: { type: 'object' } }] },
      });
      const same = await space.run(
        ...['diff', 'wide.json', 'wide.json', '--fail-on', failOn],
      );
      expect(same.code).toBe(0);
      const wider = await space.run(
        ...['diff', 'narrow.json', 'wide.json', '--fail-on', failOn],
      );
      expect(wider.out).toMatch(/impact additive · required bump minor/);
      expect(wider.code).toBe(code);
    },
    60_000,
  );

  it.each([
    ['no such file', ['nowhere.json', 'after.json'], /no file 'nowhere\.json'/],
    ['not JSON', ['broken.json', 'after.json'], /broken\.json:2:\d+/],
    ['an empty file', ['empty.json', 'after.json'], /text-empty/],
    ['no snapshot at all', ['word.json', 'after.json'], /word\.json cannot be/],
    [
      'null',
      ['null.json', 'after.json'],
      /snapshot-not-object .*\n.*\n.*snapshot`/,
    ],
    ['an empty object', ['bare.json', 'after.json'], /snapshot-lists-nothing/],
    ['a folder', ['folder', 'after.json'], /read folder: it is a folder; name/],
    ['no git', ['HEAD:before.json', 'after.json'], /git has no HEAD:before/],
    ['an option', ['--output=x:y', 'after.json'], /unknown option/],
    ['a revision like an option', ['--', '-p:y', 'after.json'], /no git rev/],
    ['no portal', ['com.acme/x@1.0.0', 'after.json'], /Name the portal/],
  ])(
    'cannot run with %s',
    async (_, args, message) => {
      await space.write({
        'broken.json': '{\n  "tools": [,]\n}',
        'empty.json': '',
        'word.json': '"tools"',
        'null.json': 'null',
        'bare.json': '{}',
        'folder/a.json': '{}',
      });
      const { code, out, err } = await space.run('diff', ...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
    },
    60_000,
  );

  it('names a revision that git does not have', async () => {
    await space.git('init', '-q');
    await space.git('add', '.');
    await space.git('commit', '-q', '-m', 'first');
    for (const side of ['HEAD~7:before.json', 'HEAD:nowhere.json']) {
      const { code, err } = await space.run('diff', side, 'after.json');
      expect(code).toBe(2);
      expect(err).toMatch(`git has no ${side}`);
    }
  }, 60_000);

  it('says that a tool is there twice, in which file and line', async () => {
    await space.write({
      'twice.json': { tools: [...AFTER.tools, ...AFTER.tools] },
    });
    const { code, report } = await diffJson('after.json', 'twice.json');
    expect(code).toBe(0);
    expect(report.findings).toEqual([
      expect.objectContaining({
        check: 'name-listed-twice',
        tool: 'refund',
        impact: 'risk',
        flags: ['portability'],
      }),
    ]);
    expect(report.notes).toEqual([
      {
        level: 'warning',
        message: expect.stringMatching(/^snapshot-duplicate: .*refund/),
        location: { file: 'twice.json', line: expect.any(Number), column: 5 },
      },
    ]);
  }, 60_000);

  it('breaks where one name has two definitions, on whichever side', async () => {
    await space.write({
      'twice.json': { tools: [...AFTER.tools, BEFORE.tools[1]] },
    });
    const listed = await diffJson('after.json', 'twice.json');
    expect(listed.report).toMatchObject({
      impact: 'breaking',
      requiredBump: 'major',
      findings: [
        {
          check: 'name-listed-twice',
          tool: 'refund',
          location: { file: 'twice.json', line: expect.any(Number) },
        },
      ],
    });
    const repaired = await diffJson('twice.json', 'after.json');
    expect(repaired.report).toMatchObject({
      impact: 'risk',
      findings: [{ check: 'name-listed-once', tool: 'refund' }],
    });
  }, 60_000);

  it('is undecided where a part was too large or of the wrong kind to be read', async () => {
    const values = Array.from({ length: 60_000 }, (_, i) => i);
    const large = { tools: [tool('list', { page: { enum: values } })] };
    const larger = {
      tools: [tool('list', { page: { enum: [...values, 'a'] } })],
    };
    await space.write({
      'large.json': large,
      'larger.json': larger,
      'small.json': { tools: [tool('list', { page: { enum: [1] } })] },
      'broken.json': { tools: 5 },
    });
    for (const sides of [
      ['large.json', 'larger.json'],
      ['large.json', 'small.json'],
      ['broken.json', 'small.json'],
    ]) {
      const { code, report } = await diffJson(...sides);
      expect(code).toBe(1);
      expect(report).toMatchObject({
        impact: 'undecided',
        requiredBump: null,
        findings: expect.arrayContaining([
          expect.objectContaining({ check: 'snapshot-unknown', counts: true }),
        ]),
        notes: expect.arrayContaining([
          expect.objectContaining({
            level: 'error',
            message: expect.stringContaining('left out'),
          }),
        ]),
      });
    }
    const lost = await diffJson('small.json', 'large.json');
    expect(lost.report).toMatchObject({
      impact: 'breaking',
      requiredBump: 'major',
    });
  }, 120_000);
});
