import fc from 'fast-check';
import { Snapshot } from '../model/snapshot/types';
import {
  createContext,
  createFinding,
  createInput,
  createParsed,
  NOW,
  rulesetOf,
  SNAPSHOT,
} from './__testUtils__/evaluation';
import { createContextDigest } from './context-digest';
import { evaluate } from './evaluate';
import { nextExpiry } from './next-expiry';
import { Baseline, EvaluationContext } from './types';

const DOTTED = {
  ...SNAPSHOT,
  tools: SNAPSHOT.tools.map(tool => ({ ...tool, name: 'list.invoices' })),
};

it('passes a server that lacks nothing', () => {
  const verdict = evaluate(createInput(), createContext());
  expect(verdict.findings).toEqual([]);
  expect(verdict.status).toBe('pass');
  expect(verdict.trust.level).toBe('certified');
  expect(verdict.passed).toContain('tool-name-format');
  expect(verdict.contractDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(verdict.snapshotDigest).toMatch(/^sha256:[0-9a-f]{64}$/);
});

describe('status', () => {
  const status = (...parseFindings: Parameters<typeof createFinding>[0][]) =>
    evaluate(
      createInput({ parseFindings: parseFindings.map(createFinding) }),
      createContext(),
    ).status;

  it('is the worst of what counts', () => {
    expect(status({ level: 'info' })).toBe('pass');
    expect(status({ level: 'warning' }, { level: 'info' })).toBe('warn');
    expect(status({ undecided: true }, { level: 'warning' })).toBe('unknown');
    expect(status({ undecided: true }, {})).toBe('fail');
  });

  it('is unknown without a manifest, and failed where one was broken', () => {
    const input = createInput({ parsed: undefined });
    expect(evaluate(input, createContext()).status).toBe('unknown');
    const broken = { ...input, parseFindings: [createFinding()] };
    expect(evaluate(broken, createContext()).status).toBe('fail');
  });
});

describe('findings', () => {
  it('come loudest first, then by rule and place', () => {
    const given = [
      createFinding({ rule: 'a', level: 'info' }),
      createFinding({ rule: 'c', pointer: '/b' }),
      createFinding({ rule: 'b' }),
      createFinding({ rule: 'c', pointer: '/a' }),
    ];
    const places = (parseFindings: typeof given) =>
      evaluate(createInput({ parseFindings }), createContext()).findings.map(
        ({ rule, pointer }) => rule + pointer,
      );
    expect(places(given)).toEqual(['b', 'c/a', 'c/b', 'a']);
    expect(places([...given].reverse())).toEqual(places(given));
  });

  it('hold what the registry found, and content that changed', () => {
    const { findings, trust } = evaluate(
      createInput({
        contentChanged: true,
        registryFindings: [
          createFinding({ rule: 'entity-name-taken', level: 'warning' }),
        ],
      }),
      createContext(),
    );
    expect(findings.map(({ rule }) => rule)).toEqual([
      'content-changed',
      'entity-name-taken',
    ]);
    expect(trust.level).toBe('blocked');
  });
});

describe('waivers', () => {
  const input = createInput({
    snapshot: DOTTED,
    parsed: createParsed({}, { auth: { scheme: 'oauth2' } }),
  });
  const [finding] = evaluate(input, createContext()).findings;
  const waiver = {
    fingerprint: finding.fingerprint,
    reason: 'Renamed in 2.0',
    grantedBy: 'user:default/ada',
  };
  const judge = (
    given: Partial<typeof waiver & { expires: string; server: string }>,
  ) => evaluate(input, createContext({ waivers: [{ ...waiver, ...given }] }));

  it('take a finding out of what counts, and keep it in sight', () => {
    expect(evaluate(input, createContext()).status).toBe('fail');
    const verdict = judge({});
    expect(verdict.status).toBe('pass');
    expect(verdict.trust.level).toBe('certified');
    expect(verdict.waived).toEqual([finding]);
  });

  it('end on their day, and never hold with a date that nobody can read', () => {
    expect(judge({ expires: '2026-11-22' }).status).toBe('pass');
    expect(judge({ expires: '2026-11-22T12:00:01Z' }).status).toBe('pass');
    expect(judge({ expires: NOW }).status).toBe('fail');
    expect(judge({ expires: '2026-11-21' }).status).toBe('fail');
    expect(judge({ expires: 'next spring' }).status).toBe('fail');
  });

  it('may stand in the manifest, where they accept nothing that blocks', () => {
    const own = {
      ...input,
      parsed: createParsed(
        {},
        { auth: { scheme: 'oauth2' }, waivers: [waiver] },
      ),
    };
    const verdict = evaluate(own, createContext());
    expect(verdict.waived.map(({ rule }) => rule)).toEqual([finding.rule]);
    const blocking = createFinding({
      blocks: true,
      fingerprint: finding.fingerprint,
    });
    expect(
      evaluate({ ...own, parseFindings: [blocking] }, createContext()).trust
        .level,
    ).toBe('blocked');
    const ended = { ...waiver, expires: '2026-11-21' };
    const past = createParsed(
      {},
      { auth: { scheme: 'oauth2' }, waivers: [ended] },
    );
    expect(evaluate({ ...own, parsed: past }, createContext()).status).toBe(
      'fail',
    );
    expect(
      nextExpiry(createContext({ approvals: [] }), 'a/b', [
        { ...waiver, server: 'a/b', expires: '2026-12-01' },
      ]),
    ).toBe('2026-12-02T00:00:00.000Z');
  });

  it('are for one server where they name one', () => {
    expect(judge({ server: 'com.acme.payments/billing' }).status).toBe('pass');
    expect(judge({ server: 'com.acme.orders/orders' }).status).toBe('fail');
  });
});

describe('nextExpiry', () => {
  const decision = { by: 'user:default/ada', reason: 'because' };
  const context = createContext({
    approvals: [{ ...decision, server: 'com.acme.*', until: '2026-12-24' }],
    denials: [{ ...decision, server: 'com.other/x', until: '2026-11-23' }],
    allowlist: [{ ...decision, server: '*', until: '2026-11-01' }],
    waivers: [
      {
        fingerprint: 'a',
        reason: '',
        grantedBy: '',
        expires: '2026-12-01T10:00:00+02:00',
      },
    ],
  });

  it('is the soonest end that is still to come', () => {
    expect(nextExpiry(context, 'com.acme.payments/billing')).toBe(
      '2026-12-01T08:00:00.000Z',
    );
    expect(nextExpiry({ ...context, waivers: [] }, 'com.acme.a/b')).toBe(
      '2026-12-25T00:00:00.000Z',
    );
    expect(nextExpiry({ ...context, waivers: [] }, 'org.else/b')).toBe(
      undefined,
    );
  });

  it('is when the verdict changes, and not before', () => {
    const end = nextExpiry(createContext(), 'com.acme.payments/billing') ?? '';
    const before = new Date(Date.parse(end) - 1).toISOString();
    const levelAt = (now: string) =>
      evaluate(createInput(), createContext({ now })).trust.level;
    expect([levelAt(before), levelAt(end)]).toEqual([
      'certified',
      'conformant',
    ]);
  });
});

describe('digests', () => {
  it('of the ruleset follows the ruleset', () => {
    const digestOf = (config: unknown) =>
      evaluate(createInput(), createContext({ ruleset: rulesetOf(config) }))
        .rulesetDigest;
    expect(digestOf({})).toBe(digestOf({ extends: ['recommended'] }));
    expect(digestOf({})).not.toBe(
      digestOf({ rules: { 'tool-name-format': 'off' } }),
    );
  });

  it('of the contract leaves stewardship out', () => {
    const digestOf = (...given: Parameters<typeof createParsed>) =>
      evaluate(createInput({ parsed: createParsed(...given) }), createContext())
        .contractDigest;
    expect(digestOf({}, { owner: 'group:default/orders' })).toBe(digestOf());
    expect(digestOf({}, { errors: { shape: 'other' } })).not.toBe(digestOf());
    expect(digestOf({ title: 'Billing' })).not.toBe(digestOf());
  });

  it('of the context ignores what does not concern the server', () => {
    const digestOf = (given: Partial<EvaluationContext>) =>
      createContextDigest(createInput(), createContext(given));
    const other = {
      server: 'com.acme.orders/orders',
      by: 'user:default/ada',
      reason: 'because',
    };
    const plain = digestOf({});
    expect(digestOf({ now: '2026-11-23T00:00:00Z' })).toBe(plain);
    expect(
      digestOf({
        groups: {
          known: true,
          value: new Set(['group:default/payments', 'group:default/x']),
        },
        waivers: [{ ...other, fingerprint: 'a', grantedBy: 'b' }],
      }),
    ).toBe(plain);
    expect(digestOf({ now: '2027-11-01T00:00:00Z' })).not.toBe(plain);
    expect(digestOf({ groups: { known: false } })).not.toBe(plain);
    expect(digestOf({ fleet: { known: false } })).not.toBe(plain);
    const waiver = { fingerprint: 'a', reason: 'because', grantedBy: 'b' };
    expect(digestOf({ waivers: [waiver] })).not.toBe(plain);
    expect(digestOf({ waivers: [{ ...waiver, expires: '2026-11-01' }] })).toBe(
      plain,
    );
  });
});

function createBaseline(version: string, snapshot: Snapshot): Baseline {
  return {
    version,
    parsed: createParsed({ version }),
    snapshot: { known: true, value: snapshot },
  };
}

const names = fc.constantFrom(
  'com.acme.payments/billing',
  'com.acme.orders/orders',
  'org.other/x',
);

const decisions = fc.array(
  fc.record(
    {
      server: fc.oneof(names, fc.constantFrom('*', 'com.acme.*')),
      major: fc.constantFrom('1', '2'),
      by: fc.constantFrom('user:default/ada', 'user:default/bob'),
      reason: fc.constantFrom('because', 'why not'),
      until: fc.constantFrom('2026-11-01', '2026-11-22', '2027-01-01', 'soon'),
    },
    { requiredKeys: ['server', 'by', 'reason'] },
  ),
  { maxLength: 2 },
);

const known = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    fc.record({ known: fc.constant(true as const), value }),
    fc.constant({ known: false as const }),
  );

const contexts: fc.Arbitrary<EvaluationContext> = fc.record(
  {
    now: fc.constantFrom('2026-11-22T12:00:00Z', '2026-12-22', 'not a time'),
    groups: known(
      fc
        .subarray(['group:default/payments', 'group:default/orders'])
        .map(groups => new Set(groups)),
    ),
    fleet: known(
      fc.record({
        credentialReferences: fc.dictionary(
          fc.constantFrom('vault/a', 'vault/b'),
          fc.uniqueArray(names),
        ),
        parameters: fc.dictionary(
          fc.constantFrom('customer', 'query'),
          fc.dictionary(
            fc.constantFrom('string', 'integer'),
            fc.uniqueArray(names),
          ),
        ),
      }),
    ),
    ruleset: fc.constant(rulesetOf({ extends: ['strict'] })),
    ownNamespaces: fc.subarray(['com.acme.*', 'org.other/*']),
    waivers: fc.constant([]),
    approvals: decisions,
    denials: decisions,
    allowlist: decisions,
    probed: fc.boolean(),
    drift: known(fc.boolean()),
    published: known(
      fc.record({
        others: fc.constant([]),
        versions: fc.subarray(['1.0.0', '1.1.0']),
        baseline: fc.constantFrom(
          undefined,
          createBaseline('1.0.0', SNAPSHOT),
          createBaseline('1.1.0', DOTTED),
        ),
      }),
    ),
  },
  {
    requiredKeys: [
      'now',
      'groups',
      'fleet',
      'ruleset',
      'ownNamespaces',
      'waivers',
      'approvals',
      'denials',
      'allowlist',
      'drift',
      'published',
    ],
  },
);

it('gives one verdict for one context digest, whichever part changes', () => {
  const input = createInput({
    parsed: createParsed(
      {},
      { auth: { scheme: 'oauth2', credentialReference: 'vault/a' } },
    ),
  });
  let same = 0;
  fc.assert(
    fc.property(contexts, contexts, (context, other) => {
      const verdict = evaluate(input, context);
      const parts: Partial<EvaluationContext>[] = [
        { now: other.now },
        { groups: other.groups },
        { fleet: other.fleet },
        { ownNamespaces: other.ownNamespaces },
        { approvals: other.approvals },
        { denials: other.denials },
        { allowlist: other.allowlist },
        { probed: other.probed },
        { drift: other.drift },
        { published: other.published },
      ];
      for (const part of parts) {
        const changed = evaluate(input, { ...context, ...part });
        const isSame = changed.contextDigest === verdict.contextDigest;
        same += isSame ? 1 : 0;
        expect(isSame ? changed : verdict).toEqual(verdict);
      }
    }),
    { numRuns: 150 },
  );
  expect(same).toBeGreaterThan(100);
});
