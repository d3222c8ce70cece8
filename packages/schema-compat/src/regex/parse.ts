import {
  CharSet,
  complement,
  digits,
  lineEnds,
  spaces,
  unite,
  words,
} from './charset';

/** A pattern of the subset we understand exactly. */
export type Regex =
  | { readonly kind: 'chars'; readonly set: CharSet }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Regex[] }
  | { readonly kind: 'choice'; readonly parts: readonly Regex[] }
  | {
      readonly kind: 'repeat';
      readonly part: Regex;
      readonly min: number;
      /** Infinity where there is no upper limit. */
      readonly max: number;
    };

const maxLength = 2_000;
const maxNesting = 60;
const syntaxCharacters = '^$\\.*+?()[]{}|/';
const controls: { readonly [letter: string]: number } = {
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
};
const classes: { readonly [letter: string]: CharSet } = {
  d: digits,
  D: complement(digits),
  w: words,
  W: complement(words),
  s: spaces,
  S: complement(spaces),
};

class Unsupported extends Error {}

function one(point: number): CharSet {
  return [[point, point]];
}

/** Reads ECMA-262 patterns in Unicode mode, refusing what is no regular language. */
class PatternReader {
  private readonly points: string[];
  private at = 0;
  private nesting = 0;

  constructor(source: string) {
    this.points = Array.from(source);
  }

  read(): Regex {
    const regex = this.choice();
    if (this.at < this.points.length) throw new Unsupported();
    return regex;
  }

  private peek(ahead = 0): string {
    return this.points[this.at + ahead] ?? '';
  }

  private take(): string {
    if (this.at >= this.points.length) throw new Unsupported();
    this.at += 1;
    return this.points[this.at - 1];
  }

  private accept(text: string): boolean {
    if (this.points.slice(this.at, this.at + text.length).join('') !== text) {
      return false;
    }
    this.at += text.length;
    return true;
  }

  private choice(): Regex {
    this.nesting += 1;
    if (this.nesting > maxNesting) throw new Unsupported();
    const parts = [this.sequence()];
    while (this.accept('|')) parts.push(this.sequence());
    this.nesting -= 1;
    return parts.length === 1 ? parts[0] : { kind: 'choice', parts };
  }

  private sequence(): Regex {
    const parts: Regex[] = [];
    while (this.at < this.points.length && !'|)'.includes(this.peek())) {
      parts.push(this.term());
    }
    return { kind: 'sequence', parts };
  }

  private term(): Regex {
    if (this.accept('^')) return { kind: 'start' };
    if (this.accept('$')) return { kind: 'end' };
    return this.quantified(this.atom());
  }

  private atom(): Regex {
    const next = this.take();
    if (next === '.') return { kind: 'chars', set: complement(lineEnds) };
    if (next === '[') return { kind: 'chars', set: this.bracket() };
    if (next === '\\') return { kind: 'chars', set: this.escape(false) };
    if (next === '(') return this.group();
    if ('*+?)]{}'.includes(next)) throw new Unsupported();
    return { kind: 'chars', set: one(next.codePointAt(0) ?? 0) };
  }

  private group(): Regex {
    if (this.accept('?:') === false && this.peek() === '?') {
      this.groupName();
    }
    const inner = this.choice();
    if (!this.accept(')')) throw new Unsupported();
    return inner;
  }

  private groupName(): void {
    const name = /^\?<[A-Za-z_][A-Za-z0-9_]*>/.exec(
      this.points.slice(this.at, this.at + 64).join(''),
    );
    if (!name) throw new Unsupported();
    this.at += name[0].length;
  }

  private quantified(part: Regex): Regex {
    const [min, max] = this.bounds() ?? [1, 1];
    if (min > max) throw new Unsupported();
    if (min === 1 && max === 1) return part;
    this.accept('?');
    return { kind: 'repeat', part, min, max };
  }

  private bounds(): [number, number] | undefined {
    if (this.accept('*')) return [0, Infinity];
    if (this.accept('+')) return [1, Infinity];
    if (this.accept('?')) return [0, 1];
    if (this.peek() !== '{') return undefined;
    const text = this.points.slice(this.at, this.at + 24).join('');
    const braces = /^\{(\d{1,6})(,(\d{0,6}))?\}/.exec(text);
    if (!braces) throw new Unsupported();
    this.at += braces[0].length;
    const [, min, comma, max] = braces;
    if (!comma) return [Number(min), Number(min)];
    return [Number(min), max ? Number(max) : Infinity];
  }

  private escape(inBracket: boolean): CharSet {
    const letter = this.take();
    if (letter in classes) return classes[letter];
    if (letter in controls) return one(controls[letter]);
    if (letter === '0' && !/\d/.test(this.peek())) return one(0);
    if (letter === 'x') return one(this.hex(2));
    if (letter === 'u') return one(this.unicode());
    if (inBracket && letter === 'b') return one(8);
    if (inBracket && letter === '-') return one(45);
    if (syntaxCharacters.includes(letter)) {
      return one(letter.codePointAt(0) ?? 0);
    }
    throw new Unsupported();
  }

  private hex(length: number): number {
    const text = this.points.slice(this.at, this.at + length).join('');
    if (text.length !== length || !/^[0-9a-fA-F]+$/.test(text)) {
      throw new Unsupported();
    }
    this.at += length;
    return parseInt(text, 16);
  }

  private unicode(): number {
    if (!this.accept('{')) {
      const point = this.hex(4);
      if (point >= 0xd800 && point <= 0xdfff) throw new Unsupported();
      return point;
    }
    let text = '';
    while (!this.accept('}')) text += this.take();
    if (!/^[0-9a-fA-F]{1,6}$/.test(text)) throw new Unsupported();
    const point = parseInt(text, 16);
    if (point > 0x10ffff) throw new Unsupported();
    return point;
  }

  private bracket(): CharSet {
    const negated = this.accept('^');
    const ranges: (readonly [number, number])[] = [];
    while (!this.accept(']')) {
      const from = this.bracketAtom();
      if (this.peek() === '-' && this.peek(1) !== ']') {
        this.take();
        ranges.push(range(from, this.bracketAtom()));
      } else ranges.push(...from);
    }
    return negated ? complement(ranges) : unite(ranges);
  }

  private bracketAtom(): CharSet {
    const next = this.take();
    if (next === '\\') return this.escape(true);
    return one(next.codePointAt(0) ?? 0);
  }
}

function range(from: CharSet, to: CharSet): readonly [number, number] {
  const single = (set: CharSet) => set.length === 1 && set[0][0] === set[0][1];
  if (!single(from) || !single(to) || from[0][0] > to[0][0]) {
    throw new Unsupported();
  }
  return [from[0][0], to[0][0]];
}

/** The pattern, or undefined where we do not understand it exactly. */
export function parsePattern(source: string): Regex | undefined {
  if (source.length > maxLength) return undefined;
  try {
    return new PatternReader(source).read();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
