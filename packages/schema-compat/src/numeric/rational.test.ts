import * as fc from 'fast-check';
import {
  ceil,
  compare,
  floor,
  isMultiple,
  lcm,
  toNumber,
  toRational,
} from './rational';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('fractions', () => {
  it('keep every number', () => {
    fc.assert(
      fc.property(finite, value => {
        expect(toNumber(toRational(value))).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('keep their order, and lie between floor and ceiling', () => {
    fc.assert(
      fc.property(finite, finite, (x, y) => {
        const [a, b] = [toRational(x), toRational(y)];
        expect(Math.sign(compare(a, b))).toBe(
          Math.sign(Number(x > y) - Number(x < y)),
        );
        const whole = (num: bigint) => ({ num, den: 1n });
        expect(compare(whole(floor(a)), a)).toBeLessThanOrEqual(0);
        expect(compare(whole(ceil(a)), a)).toBeGreaterThanOrEqual(0);
        expect(ceil(a) - floor(a)).toBe(a.den === 1n ? 0n : 1n);
      }),
    );
  });

  it('have a least common multiple', () => {
    expect(lcm(toRational(0.75), toRational(0.5))).toEqual(toRational(1.5));
    expect(isMultiple(toRational(0.3), toRational(0.1))).toBe(true);
    expect(isMultiple(toRational(0.35), toRational(0.1))).toBe(false);
  });
});
