import { Random } from '../__testUtils__/random';
import { findString } from './language';
import { matches } from './nfa';
import { parsePattern } from './parse';

const spend = () => {};

function find(
  yes: readonly string[],
  no: readonly string[] = [],
  rest: { min?: number; max?: number; excluded?: readonly string[] } = {},
) {
  return findString(
    { yes, no, excluded: [], min: 0, max: Infinity, ...rest },
    spend,
  );
}

const atoms = [
  'a',
  'b',
  '.',
  '[ab]',
  '[^a]',
  '\\d',
  '\\w',
  '\\s',
  '1',
  ' ',
  '-',
];

function randomPattern(random: Random, depth: number): string {
  const part = () => {
    const atom =
      depth > 0 && random.chance(0.3)
        ? `(${random.chance(0.5) ? '?:' : ''}${randomPattern(
            random,
            depth - 1,
          )})`
        : random.pick(atoms);
    const times = ['', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'];
    return atom + random.pick(times);
  };
  const sequence = () =>
    (random.chance(0.2) ? '^' : '') +
    Array.from({ length: 1 + random.below(3) }, part).join('') +
    (random.chance(0.2) ? '$' : '');
  return random.chance(0.2) ? `${sequence()}|${sequence()}` : sequence();
}

function randomText(random: Random): string {
  return Array.from({ length: random.below(6) }, () =>
    random.pick(['a', 'b', '1', ' ', '-', '\n', 'é', '😀']),
  ).join('');
}

describe('matches', () => {
  it('agrees with the engine of the platform', () => {
    const random = new Random(7);
    let agreed = 0;
    for (let i = 0; i < 2_000; i += 1) {
      const pattern = randomPattern(random, 2);
      const text = randomText(random);
      expect([pattern, text, matches(pattern, text)]).toEqual([
        pattern,
        text,
        new RegExp(pattern, 'u').test(text),
      ]);
      agreed += 1;
    }
    expect(agreed).toBe(2_000);
  });

  it.each([
    ['^[\\w.+-]+@\\w+\\.\\w{2,}$', 'joe@example.com', true],
    ['^\\u0061\\x62\\u{63}$', 'abc', true],
    ['^[\\u{1F600}-\\u{1F64F}]$', '😀', true],
    ['^.$', '😀', true],
    ['^.$', '\u2028', false],
    ['^$', '', true],
    ['^[]$', '', false],
    ['(^a|b)c', 'xbc', true],
    ['(^a|b)c', 'xac', false],
    ['(?<year>\\d{4})', 'in 2024', true],
  ])('%s on %j is %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
    expect(new RegExp(pattern, 'u').test(text)).toBe(expected);
  });
});

describe('parsePattern', () => {
  it.each([
    '[',
    '(',
    'a{',
    '*a',
    'a**',
    '\\q',
    '[b-a]',
    '[\\w-a]',
    '^*',
    'a)',
    '\\ud800',
    '}',
  ])('refuses %s, as the platform may', pattern => {
    expect(parsePattern(pattern)).toBeUndefined();
  });
});

describe('findString', () => {
  it('proves that there is none', () => {
    expect(find(['^a+$'], ['^a'])).toEqual({ kind: 'empty' });
    expect(find(['^a$'], [], { min: 2 })).toEqual({ kind: 'empty' });
    expect(find(['^[ab]$'], [], { excluded: ['a', 'b'] })).toEqual({
      kind: 'empty',
    });
    expect(find([], ['^'])).toEqual({ kind: 'empty' });
  });

  it('finds a shortest one within the lengths', () => {
    expect(find(['^(ab)*$'], [], { min: 3 })).toEqual({
      kind: 'found',
      text: 'abab',
    });
    expect(find(['^[ab]$'], [], { excluded: ['a'] })).toEqual({
      kind: 'found',
      text: 'b',
    });
    expect(find([], [], { min: 1, max: 1, excluded: ['a', 'b'] })).toEqual({
      kind: 'found',
      text: 'c',
    });
  });

  it('names the pattern that is beyond it', () => {
    expect(find(['a', '(?=b)'])).toEqual({
      kind: 'unknown',
      pattern: '(?=b)',
    });
  });

  it('finds only members, and misses none that it denies', () => {
    const random = new Random(11);
    const seen = { found: 0, empty: 0, unknown: 0 };
    for (let i = 0; i < 600; i += 1) {
      const [yes, no] = [randomPattern(random, 1), randomPattern(random, 1)];
      const found = find([yes], [no]);
      seen[found.kind] += 1;
      const isMember = (text: string) =>
        new RegExp(yes, 'u').test(text) && !new RegExp(no, 'u').test(text);
      const tried =
        found.kind === 'found'
          ? [found.text]
          : Array.from({ length: 40 }, () => randomText(random));
      expect([yes, no, tried.some(isMember)]).toEqual([
        yes,
        no,
        found.kind === 'found',
      ]);
    }
    expect(seen.found).toBeGreaterThan(100);
    expect(seen.empty).toBeGreaterThan(50);
    expect(seen.unknown).toBe(0);
  });
});
