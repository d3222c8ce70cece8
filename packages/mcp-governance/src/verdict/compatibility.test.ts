import {
  createContext,
  createInput,
  createParsed,
  rulesetOf,
  SNAPSHOT,
} from './__testUtils__/evaluation';
import { evaluate } from './evaluate';
import { chooseBaseline } from './baseline';
import { Baseline, EvaluationContext } from './types';

const [TOOL] = SNAPSHOT.tools;
const TWO_TOOLS = {
  ...SNAPSHOT,
  tools: [
    TOOL,
    { ...TOOL, name: 'refund_invoice', description: 'Pays an invoice back.' },
  ],
};

const published = (
  version: string,
  versions: string[] = [version],
): Pick<EvaluationContext, 'published'> => {
  const baseline: Baseline = {
    version,
    parsed: createParsed({ version }),
    snapshot: { known: true, value: TWO_TOOLS },
  };
  return {
    published: { known: true, value: { baseline, others: [], versions } },
  };
};

const judge = (
  version: string,
  given: Partial<EvaluationContext>,
  snapshot = SNAPSHOT,
) =>
  evaluate(
    createInput({ parsed: createParsed({ version }), snapshot }),
    createContext(given),
  );

it('fails a break under a minor version, and says which would be right', () => {
  const verdict = judge(
    '1.5.0',
    published('1.4.0', ['1.3.0', '1.4.0', '2.0.0']),
  );
  expect(verdict.status).toBe('fail');
  expect(verdict.compatibility).toMatchObject({
    baseline: '1.4.0',
    declaredBump: 'minor',
    requiredBump: 'major',
    covered: false,
    suggestedVersion: '3.0.0',
  });
  expect(verdict.findings.map(({ rule, level }) => [rule, level])).toEqual([
    ['tool-removed', 'error'],
    ['version-bump-too-small', 'error'],
  ]);
});

it('passes it under a new major, where each 0.y is one before 1.0', () => {
  for (const [before, after] of [
    ['1.4.0', '2.0.0'],
    ['0.4.2', '0.5.0'],
  ]) {
    const verdict = judge(after, published(before));
    expect(verdict.compatibility).toMatchObject({
      declaredBump: 'major',
      covered: true,
    });
    expect(verdict.findings.map(({ level }) => level)).toEqual(['info']);
  }
  expect(judge('0.4.3', published('0.4.2')).status).toBe('fail');
});

it('lets what nobody misses through under any number', () => {
  const same = judge('1.4.1', published('1.4.0'), TWO_TOOLS);
  expect(same.compatibility).toMatchObject({
    requiredBump: 'none',
    covered: true,
  });
  expect(same.status).toBe('pass');
});

it('counts no change that is waived', () => {
  const context = published('1.4.0');
  const [broken] = judge('1.4.1', context).findings;
  const waivers = [
    {
      fingerprint: broken.fingerprint,
      reason: 'Nobody calls it',
      grantedBy: 'user:default/ada',
    },
  ];
  const verdict = judge('1.4.1', { ...context, waivers });
  expect(verdict.compatibility).toMatchObject({
    requiredBump: 'none',
    covered: true,
  });
  expect(verdict.waived.map(({ rule }) => rule)).toEqual(['tool-removed']);
  expect(verdict.findings).toEqual([]);
});

it('is as loud as the organization says', () => {
  const ruleset = rulesetOf({ compatibility: { level: 'warning' } });
  expect(judge('1.4.1', { ...published('1.4.0'), ruleset }).status).toBe(
    'warn',
  );
  const silent = rulesetOf({
    compatibility: { impacts: { 'tool-removed': 'none' } },
  });
  expect(
    judge('1.4.1', { ...published('1.4.0'), ruleset: silent }).findings,
  ).toEqual([]);
});

it('refuses a break under a number that says nothing, unless it is stated', () => {
  const context = published('2026-10-01');
  expect(judge('2026-11-01', context).compatibility).toMatchObject({
    declaredBump: null,
    covered: false,
  });
  expect(judge('2026-11-01', context).status).toBe('fail');
  const stated = evaluate(
    createInput({
      parsed: createParsed({ version: '2026-11-01' }, { bump: 'major' }),
    }),
    createContext(context),
  );
  expect(stated.compatibility?.covered).toBe(true);
});

it('compares with nothing that it does not know', () => {
  expect(judge('1.4.1', { published: { known: false } }).compatibility).toBe(
    undefined,
  );
});

describe('chooseBaseline', () => {
  const candidates = (...versions: string[]) =>
    versions.map((version, ordinal) => ({
      version,
      ordinal,
      status: 'active',
    }));
  const choose = (version: string, ...versions: string[]) =>
    chooseBaseline(version, candidates(...versions)).baseline;

  it('takes the highest version below, whatever was published last', () => {
    expect(choose('1.4.1', '1.3.0', '1.4.0', '2.0.0')).toBe('1.4.0');
    expect(choose('2.0.1', '2.0.0', '1.4.1')).toBe('2.0.0');
    expect(choose('1.0.0', '2.0.0')).toBe(undefined);
  });

  it('never takes a pre-release, nor the version itself', () => {
    expect(choose('2.0.0', '1.0.0', '2.0.0-rc.1', '2.0.0')).toBe('1.0.0');
    expect(choose('2.0.0-rc.2', '1.0.0', '2.0.0-rc.1')).toBe('1.0.0');
  });

  it('goes by the order of publishing where versions are not semantic', () => {
    expect(choose('winter', 'spring', 'autumn', 'winter', 'later')).toBe(
      'autumn',
    );
    expect(choose('1.0.0', 'spring', 'autumn')).toBe('autumn');
  });

  it('passes deleted versions over', () => {
    const [old, deleted] = candidates('1.0.0', '1.1.0');
    expect(
      chooseBaseline('1.2.0', [old, { ...deleted, status: 'deleted' }])
        .baseline,
    ).toBe('1.0.0');
  });
});
