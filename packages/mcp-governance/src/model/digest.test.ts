import fc from 'fast-check';
import { canonicalJson, createFingerprint, digest } from './digest';
import { JsonValue } from './json';

/** The same value with the keys of every object in another order. */
function shuffleKeys(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    return value.map(shuffleKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, shuffleKeys(member)]),
      )
    : value;
}

describe('digest', () => {
  it('is pinned, since stored digests must stay findable', () => {
    expect(digest({ b: [1, 'ä', null], a: { d: true, c: -0 } })).toBe(
      'sha256:023ef2fc0d19adcd3df89618d05a22bfe218323ac6c109542437905c93e9b259',
    );
    expect(createFingerprint(['a', { b: 1 }])).toMatch(/^[0-9a-f]{16}$/);
  });

  it('writes sorted keys, no spaces, and nothing for undefined members', () => {
    expect(canonicalJson({ b: undefined, a: [undefined, { '': 1 }] })).toBe(
      '{"a":[null,{"":1}]}',
    );
    expect(canonicalJson(JSON.parse('{"__proto__":1,"Z":2,"a":3}'))).toBe(
      '{"Z":2,"__proto__":1,"a":3}',
    );
  });

  it('depends on content and not on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        const [a, b]: JsonValue[] = [left, right].map(value =>
          JSON.parse(JSON.stringify(value)),
        );
        expect(digest(shuffleKeys(a))).toBe(digest(a));
        expect(digest(a) === digest(b)).toBe(
          canonicalJson(a) === canonicalJson(b),
        );
        expect(JSON.parse(canonicalJson(a))).toEqual(a);
      }),
    );
  });
});
