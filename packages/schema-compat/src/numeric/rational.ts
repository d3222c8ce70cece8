/** An exact fraction in lowest terms; `den` is positive. */
export interface Rational {
  readonly num: bigint;
  readonly den: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function reduce(num: bigint, den: bigint): Rational {
  const divisor = gcd(num, den) || 1n;
  const sign = den < 0n ? -1n : 1n;
  return { num: (sign * num) / divisor, den: (sign * den) / divisor };
}

/** The decimal fraction that a finite number is written as: 0.1 is one tenth. */
export function toRational(value: number): Rational {
  if (Number.isSafeInteger(value)) return { num: BigInt(value), den: 1n };
  const [mantissa, exponent = '0'] = String(value).split('e');
  const [whole, fraction = ''] = mantissa.split('.');
  const digits = BigInt(whole + fraction);
  const scale = Number(exponent) - fraction.length;
  const power = 10n ** BigInt(Math.abs(scale));
  const signed = whole.startsWith('-') && digits > 0n ? -digits : digits;
  return scale >= 0 ? reduce(signed * power, 1n) : reduce(signed, power);
}

/** The number whose shortest decimal is exactly this fraction, if there is one. */
export function toNumber(value: Rational): number | undefined {
  if (value.den === 1n) return exactly(Number(value.num), value);
  // As many decimal places as the denominator has bits are always enough.
  const places = value.den.toString(16).length * 4;
  const scaled = value.num * 10n ** BigInt(places);
  if (scaled % value.den !== 0n) return undefined;
  return exactly(Number(`${scaled / value.den}e-${places}`), value);
}

function exactly(near: number, value: Rational): number | undefined {
  if (!Number.isFinite(near)) return undefined;
  return compare(toRational(near), value) === 0 ? near : undefined;
}

/** The nearest number, or nearly; infinite where it is too large. */
export function approximate(value: Rational): number {
  return toNumber(value) ?? Number(value.num) / Number(value.den);
}

/** Negative, zero or positive as a is less than, equal to or more than b. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.num * b.den - b.num * a.den;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** a / b; b is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return reduce(a.num * b.den, a.den * b.num);
}

/** k times a. */
export function times(a: Rational, k: bigint): Rational {
  return reduce(a.num * k, a.den);
}

/** Half of a + b. */
export function middle(a: Rational, b: Rational): Rational {
  return reduce(a.num * b.den + b.num * a.den, a.den * b.den * 2n);
}

/** The least positive fraction that is a whole multiple of both. */
export function lcm(a: Rational, b: Rational): Rational {
  const [x, y] = [a.num * b.den, b.num * a.den];
  return reduce((x / gcd(x, y)) * y, a.den * b.den);
}

/** The greatest whole number not above it. */
export function floor(value: Rational): bigint {
  const quotient = value.num / value.den;
  return value.num < 0n && quotient * value.den !== value.num
    ? quotient - 1n
    : quotient;
}

/** The least whole number not below it. */
export function ceil(value: Rational): bigint {
  return -floor({ num: -value.num, den: value.den });
}

/** A text that equal fractions share. */
export function rationalKey(value: Rational): string {
  return `${value.num}/${value.den}`;
}

/** Whether a is a whole multiple of b. */
export function isMultiple(a: Rational, b: Rational): boolean {
  return divide(a, b).den === 1n;
}
