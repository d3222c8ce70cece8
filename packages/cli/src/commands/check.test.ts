import { checkContextSchema } from 'backstage-plugin-mcp-registry-common';
import {
  createRuleset,
  createRulesetDigest,
  createSnapshot,
  JsonObject,
} from 'mcp-governance';
import { createWorkspace, Workspace } from '../__testUtils__/process';
import { startPortal } from '../__testUtils__/portal';
import { isReport } from '../__testUtils__/report-schema';
import { contextSchema } from '../context/schema';

const GOVERNANCE = 'backstage.mcp-registry/governance';

const TOOLS = [
  {
    name: 'list_invoices',
    description: 'Lists the invoices of one customer, newest first.',
    inputSchema: {
      type: 'object',
      properties: {
        customer: { type: 'string', description: 'Customer number.' },
      },
    },
    annotations: {
      readOnlyHint: true,
      destructiveHint: false,
      idempotentHint: true,
      openWorldHint: false,
    },
  },
  {
    name: 'refund_invoice',
    description: 'Pays an invoice back to the customer who paid it.',
    inputSchema: {
      type: 'object',
      properties: {
        invoice: { type: 'string', description: 'Number of the invoice.' },
      },
      required: ['invoice'],
    },
    annotations: {
      readOnlyHint: false,
      destructiveHint: true,
      idempotentHint: false,
      openWorldHint: false,
    },
  },
];

function manifest(version: string, governance: object = {}) {
  return {
    name: 'com.acme.payments/billing',
    title: 'Billing',
    description: 'Reads and settles invoices.',
    version,
    remotes: [{ type: 'streamable-http', url: 'https://billing.acme.example' }],
    _meta: {
      [GOVERNANCE]: {
        owner: 'group:default/payments',
        system: 'system:default/billing',
        lifecycle: 'production',
        support: {
          onCall: 'https://oncall.acme.example/payments',
          securityContact: 'mailto:security@acme.example',
        },
        auth: {
          scheme: 'oauth2',
          scopes: [
            { name: 'invoices:read', tools: ['list_invoices'] },
            { name: 'invoices:write', tools: ['refund_invoice'] },
          ],
        },
        errors: { shape: 'problem' },
        logging: { shape: 'line' },
        auditLog: { enabled: true },
        snapshot: './snapshot.json',
        ...governance,
      },
    },
  };
}

/** A snapshot as the registry keeps it. */
function createdOf(raw: JsonObject) {
  const result = createSnapshot(raw);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.findings));
  }
  return result.value;
}

function rulesetOf(config: object) {
  const result = createRuleset(config);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.ruleset;
}

const SHAPE = { type: 'object', required: ['message'] };

const RULESET = rulesetOf({
  errorShapes: { problem: SHAPE },
  loggingShapes: { line: SHAPE },
});

function context(given: object = {}) {
  return {
    server: 'com.acme.payments/billing',
    isNew: false,
    digest: `sha256:${'1'.repeat(64)}`,
    release: '0.1.0',
    now: '2026-11-20T12:00:00Z',
    ruleset: RULESET,
    rulesetDigest: createRulesetDigest(RULESET),
    ownNamespaces: ['com.acme.*'],
    groups: { known: true, value: ['group:default/payments'] },
    fleet: {
      known: true,
      value: { credentialReferences: {}, parameters: {} },
    },
    waivers: [],
    approvals: [],
    denials: [],
    allowlist: [],
    drift: { known: false },
    published: {
      known: true,
      value: {
        baseline: {
          version: '1.4.0',
          parsed: {
            manifest: manifest('1.4.0'),
            governance: {},
            writtenIn: '2025-12-11',
          },
          snapshot: { known: true, value: { tools: TOOLS } },
        },
        others: [],
        versions: ['1.4.0'],
      },
    },
    ...given,
  };
}

/** The version after it: one tool is gone. */
const BROKEN = { tools: [TOOLS[0]] };

const OFFLINE = ['check', 'server.json', '--context', 'context.json'];

let space: Workspace;

beforeEach(async () => {
  space = await createWorkspace();
  await space.write({
    'server.json': manifest('1.5.0'),
    'snapshot.json': { tools: TOOLS },
    'context.json': context(),
  });
});

afterEach(() => space.remove());

async function checkJson(...args: string[]) {
  const ended = await space.run(...OFFLINE, ...args, '--format', 'json');
  const report = JSON.parse(ended.out);
  expect(isReport(report) || isReport.errors).toBe(true);
  return { ...ended, report };
}

describe('mcp-registry check', () => {
  it('passes what keeps the conventions and breaks nobody, offline', async () => {
    const { code, out } = await space.run(...OFFLINE);
    expect(out).toMatch(/Ruleset: sha256:[0-9a-f]{64}, from context\.json, /);
    expect(out).toMatch(/Baseline: 1\.4\.0\. Context: sha256:1111/);
    expect(out).toMatch(
      /passed · verdict pass · impact none · required bump none · declared bump minor · 0 findings/,
    );
    expect(code).toBe(0);
  }, 60_000);

  it('fails a break under a minor version, and says which would be right', async () => {
    await space.write({ 'snapshot.json': BROKEN });
    const { code, report } = await checkJson();
    expect(code).toBe(1);
    expect(report).toMatchObject({
      passed: false,
      impact: 'breaking',
      requiredBump: 'major',
      declaredBump: 'minor',
      suggestedVersion: '2.0.0',
      verdict: { status: 'fail' },
    });
    const found = report.findings.map((each: { check: string }) => each.check);
    expect(found).toEqual(
      expect.arrayContaining(['tool-removed', 'version-bump-too-small']),
    );
    await space.write({ 'server.json': manifest('2.0.0') });
    const major = await checkJson();
    expect(major.code).toBe(0);
    expect(major.report).toMatchObject({ passed: true, impact: 'breaking' });
  }, 60_000);

  it('fails a tool that is listed twice, whichever side repeats it', async () => {
    const other = { ...TOOLS[1], inputSchema: { type: 'object' } };
    const twice = { tools: [...TOOLS, other] };
    await space.write({ 'snapshot.json': twice });
    const { code, report } = await checkJson();
    expect(code).toBe(1);
    expect(report).toMatchObject({ impact: 'breaking', requiredBump: 'major' });
    const found = report.findings.map((each: { check: string }) => each.check);
    expect(found).toEqual(
      expect.arrayContaining(['name-listed-twice', 'snapshot-duplicate']),
    );
    const { published, ...rest } = context();
    const { baseline } = published.value;
    const doubled = {
      ...baseline,
      snapshot: { known: true, value: createdOf(twice) },
    };
    const value = { ...published.value, baseline: doubled };
    await space.write({
      'context.json': { ...rest, published: { known: true, value } },
    });
    expect((await checkJson()).report).toMatchObject({ impact: 'none' });
    await space.write({ 'snapshot.json': { tools: TOOLS } });
    const once = await checkJson();
    expect(once.code).toBe(0);
    expect(once.report.findings).toEqual([
      expect.objectContaining({ check: 'name-listed-once', impact: 'risk' }),
    ]);
  }, 60_000);

  it('knows little without a portal or a context, and says so', async () => {
    const { code, out } = await space.run('check');
    expect(out).toMatch(/the preset recommended of this command/);
    expect(out).toMatch(/Baseline: unknown, so compatibility was not checked/);
    expect(out).toMatch(/verdict unknown/);
    expect(code).toBe(1);
    const lenient = await space.run('check', '--fail-on', 'error');
    expect(lenient.code).toBe(0);
  }, 60_000);

  it.each([
    ['nowhere.json', /Could not read nowhere\.json: there is no such file/],
    ['folder', /Could not read folder: it is a folder; name the file in it/],
  ])(
    'says why %s cannot be read, and what to do',
    async (file, message) => {
      await space.write({ 'folder/server.json': {} });
      const { code, err } = await space.run('check', file);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    },
    60_000,
  );

  it('reports a manifest that is no JSON with its line, in every format', async () => {
    await space.write({ 'server.json': '{\n  "name": ,\n}' });
    for (const format of [
      'text',
      'json',
      'sarif',
      'junit',
      'github',
      'markdown',
    ]) {
      const { code, out } = await space.run('check', '--format', format);
      expect({ format, code }).toEqual({ format, code: 1 });
      expect(out).toMatch(/text-syntax/);
    }
  }, 60_000);

  it('reports a tool that is there twice', async () => {
    await space.write({ 'snapshot.json': { tools: [...TOOLS, TOOLS[0]] } });
    const { report } = await checkJson();
    expect(report.findings).toMatchObject([
      {
        check: 'snapshot-duplicate',
        level: 'warning',
        location: { file: 'snapshot.json' },
      },
      { check: 'name-listed-twice', impact: 'risk', level: 'info' },
    ]);
  }, 60_000);

  it.each([
    [
      'a baseline that no longer parses',
      { manifest: { version: '1.4.0' }, snapshot: { tools: TOOLS } },
      /baseline 1\.4\.0 no longer parses \(its manifest\)/,
    ],
    [
      'a baseline whose snapshot no longer parses',
      { manifest: manifest('1.4.0'), snapshot: { toolz: [] } },
      /baseline 1\.4\.0 no longer parses \(its snapshot\)/,
    ],
  ])(
    'cannot run with %s',
    async (_, { manifest: parsed, snapshot }, message) => {
      const baseline = {
        version: '1.4.0',
        parsed: { manifest: parsed },
        snapshot: { known: true, value: snapshot },
      };
      const value = { baseline, others: [], versions: ['1.4.0'] };
      await space.write({
        'context.json': context({ published: { known: true, value } }),
      });
      const { code, err } = await space.run(...OFFLINE);
      expect(code).toBe(2);
      expect(err).toMatch(message);
    },
    60_000,
  );

  it.each([
    ['no manifest', ['check', 'nowhere.json'], /Could not read nowhere\.json/],
    [
      'no snapshot',
      ['check', '--snapshot', 'nowhere.json'],
      /Could not read nowhere\.json/,
    ],
    [
      'no context',
      ['check', '--context', 'no.json'],
      /Could not read no\.json/,
    ],
    [
      'a bad context',
      ['check', '--context', 'server.json'],
      /no check context/,
    ],
    ['another’s', ['check', 'other.json', ...OFFLINE.slice(2)], /and not of/],
    ['an older one', ['check', 'older.json', ...OFFLINE.slice(2)], /not below/],
    ['no portal to save', ['check', '--save-context', 'x'], /needs a portal/],
    ['no list', [...OFFLINE, '--new-only'], /go together/],
    [
      'no such list',
      [...OFFLINE, '--new-only', '--known', 'no.json'],
      /--save-known no\.json/,
    ],
    ['no such waivers', [...OFFLINE, '--waivers', 'no.yaml'], /read no\.yaml/],
  ])(
    'cannot run with %s',
    async (_, args, message) => {
      await space.write({
        'other.json': { ...manifest('1.5.0'), name: 'com.acme.orders/orders' },
        'older.json': manifest('1.4.0'),
      });
      const { code, out, err } = await space.run(...args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
    },
    60_000,
  );

  it('warns where another version lies between, and where the rules differ', async () => {
    const { published } = context();
    const value = { ...published.value, versions: ['1.4.0', '1.4.7'] };
    await space.write({
      'context.json': context({
        published: { known: true, value },
        rulesetDigest: 'sha256:other',
      }),
    });
    const { out } = await space.run(...OFFLINE);
    expect(out).toMatch(/1\.4\.7 lies between/);
    expect(out).toMatch(/another release of the rules/);
  }, 60_000);
});

describe('mcp-registry check with a portal', () => {
  it('asks for the context, saves it, and reaches the same offline', async () => {
    await space.write({ 'snapshot.json': BROKEN });
    const now = new Date().toISOString();
    const asked: (string | undefined)[] = [];
    const portal = await startPortal((request, answer) => {
      asked.push(request.url, request.headers.authorization);
      answer(context({ now }));
    });
    try {
      const env = { MCP_REGISTRY_URL: portal.url, MCP_REGISTRY_TOKEN: 'token' };
      const format = ['--format', 'json'];
      const save = ['--save-context', 'saved.json'];
      const live = await space.runWith(env, 'check', ...format, ...save);
      expect(asked).toEqual([
        '/api/mcp-registry/v1/servers/com.acme.payments%2Fbilling/check-context?version=1.5.0',
        'Bearer token',
        '/api/mcp-registry/v1/overlaps/preview',
        'Bearer token',
      ]);
      expect(live.code).toBe(1);
      const offline = await space.run(
        ...['check', ...format, '--context', 'saved.json'],
      );
      const [first, second] = [JSON.parse(live.out), JSON.parse(offline.out)];
      expect(first.findings.length).toBeGreaterThan(1);
      expect(first.basis[0]).toMatch(/from the portal, less than an hour old/);
      expect(first.overlaps.reason).toMatch(/no list of overlaps/);
      expect(second.overlaps).toEqual({
        known: false,
        reason: 'no portal was asked',
        items: [],
      });
      const apart = { basis: [], overlaps: undefined };
      expect({ ...second, ...apart }).toEqual({ ...first, ...apart });
    } finally {
      portal.close();
    }
  }, 60_000);

  it('cannot run where it does not answer, or answers something else', async () => {
    const env = { MCP_REGISTRY_TOKEN: 'token' };
    const nobody = { ...env, MCP_REGISTRY_URL: 'http://127.0.0.1:1' };
    expect((await space.runWith(nobody, 'check')).code).toBe(2);
    const portal = await startPortal((_, answer) => answer({ hello: 1 }));
    try {
      const other = { ...env, MCP_REGISTRY_URL: portal.url };
      const { code, err } = await space.runWith(other, 'check');
      expect(code).toBe(2);
      expect(err).toMatch(/What the portal answered is no check context/);
    } finally {
      portal.close();
    }
  }, 60_000);

  it('tells which servers cover the same ground, and fails nothing for it', async () => {
    const server = {
      name: 'com.acme.orders/order-billing',
      title: 'Order billing',
      ...{ description: '', entityRef: 'api:default/order-billing' },
      ...{ origin: 'internal', owner: 'group:default/orders' },
      ...{ ownerResolved: true, lifecycle: 'production', tags: [] },
      ...{ transports: [], trustLevel: 'certified', verdict: 'pass' },
      counts: { tools: 5, prompts: 0, resources: 0, errors: 0, warnings: 0 },
      freshness: {
        sourceId: 'git',
        location: 'x',
        readAt: '2026-11-22T10:00:00.000Z',
        stale: false,
      },
    };
    const item = {
      ...{ server, basis: 'stated', isOneOwner: false },
      evidence: [
        { kind: 'same-api', sentence: 'Both wrap billing-api.', values: [] },
      ],
      intended: {
        reason: 'Until <b>2027</b>',
        decidedBy: 'user:default/pat',
        decidedAt: '2026-11-22T10:00:00.000Z',
        joinedSince: [],
      },
    };
    const sent: string[] = [];
    const portal = await startPortal((request, answer) => {
      if (!request.url?.endsWith('/preview')) {
        answer(context({ now: new Date().toISOString() }));
        return;
      }
      request.on('data', chunk => sent.push(String(chunk)));
      request.on('end', () => answer({ items: [item] }));
    });
    try {
      const env = { MCP_REGISTRY_URL: portal.url, MCP_REGISTRY_TOKEN: 'token' };
      const check = (format: string) =>
        space.runWith(env, 'check', '--format', format);
      const text = await check('text');
      expect(text.code).toBe(0);
      expect(text.out).toContain(
        [
          'Overlaps: 1 server covers the same ground. That fails no check.',
          '  com.acme.orders/order-billing (group:default/orders, certified)',
          '    Both wrap billing-api.',
          '    Intended: Until <b>2027</b>',
        ].join('\n'),
      );
      const body = JSON.parse(sent.join(''));
      expect(JSON.parse(body.manifest).name).toBe('com.acme.payments/billing');
      expect(JSON.parse(body.snapshot).tools).toHaveLength(2);
      const json = JSON.parse((await check('json')).out);
      expect(isReport(json) || isReport.errors).toBe(true);
      expect(json.overlaps.items[0].evidence).toEqual([
        { kind: 'same-api', sentence: 'Both wrap billing-api.' },
      ]);
      const { out } = await check('markdown');
      expect(out).toContain('#### Overlaps');
      expect(out).not.toContain('<b>');
    } finally {
      portal.close();
    }
  }, 60_000);

  it('understands every context that the API describes', () => {
    const described = checkContextSchema.parse(context());
    expect(contextSchema.safeParse(described).success).toBe(true);
  });
});

describe('what an owner accepts', () => {
  async function fingerprintOf(rule: string) {
    const { report } = await checkJson();
    const found: { check: string; fingerprint: string }[] = report.findings;
    return found.find(({ check }) => check === rule)?.fingerprint;
  }

  it.each([
    ['in a file beside the manifest', '.mcp-registry/waivers.yaml', false],
    ['in a file that is named', 'accepted.yaml', false],
    ['in the manifest', 'server.json', true],
  ])(
    'counts no longer, %s, until it expires',
    async (_, file, isManifest) => {
      await space.write({ 'snapshot.json': BROKEN });
      const fingerprint = await fingerprintOf('tool-removed');
      const waive = (expires: string) => {
        const waiver = {
          fingerprint,
          reason: 'Only our own job called it.',
          grantedBy: 'user:default/ada',
          expires,
        };
        return space.write({
          [file]: isManifest
            ? manifest('1.5.0', { waivers: [waiver] })
            : [waiver],
        });
      };
      const named = file === 'accepted.yaml' ? ['--waivers', file] : [];
      await waive('2999-12-31');
      const accepted = await checkJson(...named);
      expect(accepted.code).toBe(0);
      expect(accepted.report.waived).toMatchObject([
        {
          check: 'tool-removed',
          waiver: { reason: 'Only our own job called it.' },
        },
      ]);
      await waive('2026-01-31');
      const expired = await checkJson(...named);
      expect(expired.code).toBe(1);
      expect(expired.report.notes).toContainEqual({
        level: 'warning',
        message: expect.stringMatching(
          /^The waiver of tool-removed [0-9a-f]{16} expired on 2026-01-31/,
        ),
        location: {
          file,
          line: expect.any(Number),
          column: expect.any(Number),
        },
      });
    },
    60_000,
  );

  it('is told where it accepts nothing', async () => {
    await space.write({
      '.mcp-registry/waivers.yaml':
        '# none yet\n- fingerprint: "00000000000000aa"\n  reason: gone\n  grantedBy: ada\n',
    });
    const { report } = await checkJson();
    expect(report.notes[0]).toMatchObject({
      level: 'info',
      message:
        'The waiver of 00000000000000aa accepts nothing any more: take it out.',
      location: { file: '.mcp-registry/waivers.yaml', line: 2 },
    });
  }, 60_000);

  it('is of the rule that the waiver names, and never what blocks', async () => {
    const [list] = TOOLS;
    const hidden = { ...list, description: 'Lists \u202Esecretly.' };
    await space.write({ 'snapshot.json': { tools: [hidden, TOOLS[1]] } });
    const { report } = await checkJson();
    const [blocking]: { check: string; fingerprint: string }[] =
      report.findings;
    const waiver = {
      fingerprint: blocking.fingerprint,
      reason: 'It looks nice',
      grantedBy: 'user:default/mallory',
    };
    await space.write({ 'mine.json': [waiver] });
    const mine = await checkJson('--waivers', 'mine.json');
    expect(mine.code).toBe(1);
    expect(mine.report.waived).toEqual([]);
    expect(mine.report.notes[0].message).toMatch(
      /without effect, since the finding blocks the server/,
    );
    await space.write({ 'snapshot.json': BROKEN });
    await space.write({
      'mine.json': [
        {
          ...waiver,
          fingerprint: await fingerprintOf('version-bump-too-small'),
          rule: 'tool-removed',
        },
      ],
    });
    const other = await checkJson('--waivers', 'mine.json');
    expect(other.report.waived).toEqual([]);
    expect(other.report.notes[0].message).toMatch(/accepts nothing any more/);
  }, 60_000);

  it('cannot be read where it is written wrongly: by line, with the fix', async () => {
    await space.write({
      'bad.yaml': [
        '- fingerprint: 1234567890123456',
        '  reason: ""',
        '  grantedby: ada',
        '- just a word',
        '- fingerprint: "00000000000000aa"',
        '  reason: ok',
        '  grantedBy: ada',
        '  expires: next spring',
        '',
      ].join('\n'),
    });
    const { code, err } = await space.run(...OFFLINE, '--waivers', 'bad.yaml');
    expect(code).toBe(2);
    for (const line of [
      /bad\.yaml:1:3 fingerprint cannot be 1234567890123456: .* in quotes/,
      /bad\.yaml:1:3 grantedBy is missing: add it/,
      /bad\.yaml:1:3 'grantedby' is no part of a waiver: write grantedBy/,
      /bad\.yaml:2:3 reason cannot be "": say in a sentence/,
      /bad\.yaml:4:3 This is no waiver/,
      /bad\.yaml:8:3 expires cannot be "next spring": write a day/,
    ]) {
      expect(err).toMatch(line);
    }
  }, 60_000);

  it('counts only what is new, and keeps what it knew through any rewording', async () => {
    await space.write({ 'snapshot.json': BROKEN });
    const first = await checkJson('--save-known', 'known.json');
    expect(first.code).toBe(1);
    // Reworded, reordered, indented otherwise, with another tool in front.
    const [list] = TOOLS;
    const added = { ...list, name: 'count_invoices' };
    const reworded = {
      ...list,
      description: 'Lists invoices of a customer, the newest first of all.',
      inputSchema: { properties: list.inputSchema.properties, type: 'object' },
    };
    await space.write({
      'snapshot.json': `\n\n${JSON.stringify({ tools: [added, reworded] })}`,
      'server.json': JSON.stringify(manifest('1.5.0')),
    });
    const only = ['--new-only', '--known', 'known.json'];
    const second = await checkJson(...only);
    expect(second.report.known.length).toBe(first.report.findings.length);
    expect(second.code).toBe(0);
    // A finding that nobody knew counts.
    await space.write({ 'snapshot.json': { tools: [] } });
    const third = await checkJson(...only);
    expect(third.code).toBe(1);
    expect(third.report.findings[0].tool).toBe('list_invoices');
    // What was mended is told.
    await space.write({ 'snapshot.json': { tools: TOOLS } });
    const { out } = await space.run(...OFFLINE, ...only);
    expect(out).toMatch(/known findings are mended: save the list again/);
  }, 60_000);
});
