import {
  createContext,
  createFinding,
  createInput,
  createParsed,
} from './__testUtils__/evaluation';
import { evaluate } from './evaluate';
import { renderCriterion } from './trust';
import { TRUST_CRITERIA } from './trust-criteria';
import {
  EvaluationContext,
  EvaluationInput,
  TRUST_LEVELS,
  TrustLevel,
} from './types';

const decision = { by: 'user:default/ada', reason: 'because' };

interface Case {
  criterion: string;
  /** What the badge shows where this alone fails. */
  level: TrustLevel;
  input?: Partial<EvaluationInput>;
  context?: Partial<EvaluationContext>;
  held?: boolean;
}

it('pins the ladder', () => {
  expect(TRUST_LEVELS).toEqual([
    'blocked',
    'unverified',
    'registered',
    'conformant',
    'certified',
  ]);
  expect(TRUST_CRITERIA.map(({ level, id }) => `${level}: ${id}`)).toEqual([
    'blocked: not-denied',
    'blocked: third-party-allowed',
    'blocked: nothing-blocks',
    'registered: owner-resolves',
    'registered: manifest-readable',
    'registered: version-published',
    'conformant: no-errors',
    'conformant: on-call-named',
    'conformant: security-contact-named',
    'conformant: snapshot-present',
    'certified: approval-stands',
    'certified: no-drift',
  ]);
});

const CASES: Case[] = [
  {
    criterion: 'not-denied',
    level: 'blocked',
    held: false,
    context: { denials: [{ ...decision, server: 'com.acme.payments/*' }] },
  },
  {
    criterion: 'not-denied',
    level: 'blocked',
    held: false,
    context: {
      denials: [{ ...decision, server: '*', until: 'some day' }],
    },
  },
  {
    criterion: 'third-party-allowed',
    level: 'blocked',
    held: false,
    context: { ownNamespaces: ['com.other.*'] },
  },
  {
    criterion: 'third-party-allowed',
    level: 'blocked',
    held: false,
    input: {
      parsed: createParsed({ name: 'io.github.x/y' }, { origin: 'internal' }),
    },
    context: { approvals: [{ ...decision, server: '*' }] },
  },
  {
    criterion: 'third-party-allowed',
    level: 'blocked',
    held: false,
    input: { parsed: createParsed({}, { origin: 'third-party' }) },
  },
  {
    criterion: 'nothing-blocks',
    level: 'blocked',
    held: false,
    input: { parseFindings: [createFinding({ level: 'info', blocks: true })] },
  },
  {
    criterion: 'owner-resolves',
    level: 'unverified',
    held: false,
    context: {
      groups: { known: true, value: new Set(['group:default/orders']) },
    },
  },
  {
    criterion: 'owner-resolves',
    level: 'unverified',
    held: undefined,
    context: { groups: { known: false } },
  },
  {
    criterion: 'version-published',
    level: 'unverified',
    held: false,
    input: { published: false },
  },
  {
    criterion: 'no-errors',
    level: 'registered',
    held: false,
    input: { parseFindings: [createFinding()] },
  },
  {
    criterion: 'no-errors',
    level: 'registered',
    held: undefined,
    input: { parseFindings: [createFinding({ undecided: true })] },
  },
  {
    criterion: 'on-call-named',
    level: 'registered',
    held: false,
    input: {
      parsed: createParsed(
        {},
        { support: { onCall: ' ', securityContact: 'mailto:s@acme.example' } },
      ),
    },
  },
  {
    criterion: 'security-contact-named',
    level: 'registered',
    held: false,
    input: {
      parsed: createParsed(
        {},
        { support: { onCall: 'mailto:oncall@acme.example' } },
      ),
    },
  },
  {
    criterion: 'snapshot-present',
    level: 'registered',
    held: false,
    input: { snapshot: undefined },
  },
  {
    criterion: 'approval-stands',
    level: 'conformant',
    held: false,
    context: { approvals: [] },
  },
  {
    criterion: 'approval-stands',
    level: 'conformant',
    held: false,
    input: { parsed: createParsed({ version: '2.0.0' }) },
  },
  {
    criterion: 'approval-stands',
    level: 'conformant',
    held: false,
    context: {
      approvals: [{ ...decision, server: '*', until: '2026-11-21' }],
    },
  },
  {
    criterion: 'no-drift',
    level: 'conformant',
    held: false,
    context: { drift: { known: true, value: true } },
  },
  {
    criterion: 'no-drift',
    level: 'conformant',
    held: undefined,
    context: { probed: true },
  },
];

it.each(CASES)(
  'is $level where $criterion is $held',
  ({ criterion, level, held, input, context }) => {
    const { trust } = evaluate(createInput(input), createContext(context));
    expect(trust.level).toBe(level);
    expect(trust.criteria.find(({ id }) => id === criterion)?.held).toBe(held);
  },
);

it('has a case for every criterion but the manifest’s, which takes all along', () => {
  const missing = TRUST_CRITERIA.filter(
    ({ id }) => !CASES.some(({ criterion }) => criterion === id),
  );
  expect(missing.map(({ id }) => id)).toEqual(['manifest-readable']);
  const { trust } = evaluate(
    createInput({ parsed: undefined, server: 'catalog.default/weather' }),
    createContext(),
  );
  expect(trust.level).toBe('unverified');
  expect(trust.criteria.filter(({ held }) => held).map(({ id }) => id)).toEqual(
    ['not-denied', 'version-published', 'snapshot-present'],
  );
});

it('blocks a denied server whose manifest cannot be read', () => {
  const { trust } = evaluate(
    createInput({ parsed: undefined, server: 'com.acme.payments/billing' }),
    createContext({
      denials: [{ ...decision, server: 'com.acme.payments/billing' }],
    }),
  );
  expect(trust.level).toBe('blocked');
});

it('lets an allowlisted third-party server climb like any other', () => {
  const { trust } = evaluate(
    createInput({ parsed: createParsed({ name: 'com.vendor/browser' }) }),
    createContext({
      allowlist: [{ ...decision, server: 'com.vendor/browser' }],
      approvals: [{ ...decision, server: 'com.vendor/browser' }],
    }),
  );
  expect(trust.level).toBe('certified');
});

it('denies and approves by major', () => {
  const levelOf = (version: string) =>
    evaluate(
      createInput({ parsed: createParsed({ version }) }),
      createContext({
        denials: [{ ...decision, server: '*', major: '0.4' }],
        approvals: [{ ...decision, server: '*', major: '0.5' }],
      }),
    ).trust.level;
  expect(['0.4.9', '0.5.0', '0.6.0', 'nightly'].map(levelOf)).toEqual([
    'blocked',
    'certified',
    'conformant',
    'conformant',
  ]);
});

it('asks for no probe where none is set up', () => {
  const { trust } = evaluate(createInput(), createContext());
  expect(trust.criteria.map(({ id }) => id)).not.toContain('no-drift');
  const probed = createContext({ drift: { known: true, value: false } });
  expect(evaluate(createInput(), probed).trust.level).toBe('certified');
});

it('counts an organization’s own criterion', () => {
  const criterion = {
    id: 'has-icon',
    level: 'conformant' as const,
    text: { held: 'Has an icon.', failed: 'Has no icon.', unknown: '?' },
    fix: 'Add an icon.',
    judge: () => ({ held: false }),
  };
  const criteria = [...TRUST_CRITERIA, criterion];
  const { trust } = evaluate(createInput(), createContext(), criteria);
  expect(trust.level).toBe('registered');
  const [last] = trust.criteria.slice(-1);
  expect(renderCriterion(last, criteria)).toEqual({
    text: 'Has no icon.',
    fix: 'Add an icon.',
  });
});

it('puts every criterion into words, whichever way it went', () => {
  const contexts = CASES.map(({ input, context }) =>
    evaluate(createInput(input), createContext(context)),
  );
  const texts = contexts
    .flatMap(({ trust }) => trust.criteria)
    .map(criterion => renderCriterion(criterion));
  for (const { text, fix } of texts) {
    expect(text).toMatch(/^[A-Z].+[.)]$/);
    expect(`${text}${fix}`).not.toMatch(/\{\{|undefined|: \.|\(\)/);
  }
});

it('shows no hidden character of what it quotes', () => {
  const owner = 'group:default/pay\u202Ements';
  const { trust } = evaluate(
    createInput({ parsed: createParsed({}, { owner }) }),
    createContext(),
  );
  const criterion = trust.criteria.find(({ id }) => id === 'owner-resolves');
  expect(criterion && renderCriterion(criterion).text).toBe(
    'Its owner is no group of the catalog: group:default/pay<U+202E>ments.',
  );
});
