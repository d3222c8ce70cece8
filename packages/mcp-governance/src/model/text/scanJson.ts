/** Why a text is not JSON, and where. */
export interface JsonFault {
  offset: number;
  /** `tooDeep`: nested deeper than the limit; `syntax`: anything else. */
  kind: 'tooDeep' | 'syntax';
  /** What would have been right there. */
  expected: string;
}

/** What a scan tells its listener, in the order of the text. */
export interface JsonListener {
  /** An object or array begins. */
  open?(offset: number, kind: 'object' | 'array'): void;
  /** The innermost object or array ends. */
  close?(): void;
  /** A key, quotes included, from `start` up to `end`. */
  key?(start: number, end: number): void;
  /** A string, number, boolean or null begins. */
  scalar?(offset: number): void;
}

type Expectation =
  | 'value'
  | 'firstItem'
  | 'firstKey'
  | 'key'
  | 'colon'
  | 'next';

const QUOTE = 34;
const BACKSLASH = 92;
const LITERAL =
  /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

class JsonScanner {
  readonly #text: string;
  readonly #maxDepth: number;
  readonly #listener: JsonListener;
  readonly #open: ('object' | 'array')[] = [];
  #offset = 0;
  #expect: Expectation = 'value';
  #done = false;

  constructor(
    text: string,
    options: { maxDepth: number; listener?: JsonListener },
  ) {
    this.#text = text;
    this.#maxDepth = options.maxDepth;
    this.#listener = options.listener ?? {};
  }

  scan(): JsonFault | undefined {
    let fault: JsonFault | undefined;
    while (!this.#done && !fault) {
      this.#skipSpace();
      fault = this.#step();
    }
    this.#skipSpace();
    if (!fault && this.#offset < this.#text.length) {
      return this.#fault('the end of the text');
    }
    return fault;
  }

  #step(): JsonFault | undefined {
    const character = this.#text[this.#offset];
    switch (this.#expect) {
      case 'colon':
        return this.#readColon(character);
      case 'next':
        return this.#readNext(character);
      case 'firstKey':
      case 'key':
        return this.#readKey(character);
      default:
        return this.#readValue(character);
    }
  }

  #readColon(character: string | undefined): JsonFault | undefined {
    if (character !== ':') {
      return this.#fault("':'");
    }
    this.#offset += 1;
    this.#expect = 'value';
    return undefined;
  }

  #readNext(character: string | undefined): JsonFault | undefined {
    const inObject = this.#open.at(-1) === 'object';
    const end = inObject ? '}' : ']';
    if (character === end) {
      return this.#closeContainer();
    }
    if (character !== ',') {
      return this.#fault(`',' or '${end}'`);
    }
    this.#offset += 1;
    this.#expect = inObject ? 'key' : 'value';
    return undefined;
  }

  #readKey(character: string | undefined): JsonFault | undefined {
    if (character === '}' && this.#expect === 'firstKey') {
      return this.#closeContainer();
    }
    if (character !== '"') {
      return this.#fault('a key in double quotes');
    }
    const start = this.#offset;
    const fault = this.#readString();
    if (!fault) {
      this.#listener.key?.(start, this.#offset);
      this.#expect = 'colon';
    }
    return fault;
  }

  #readValue(character: string | undefined): JsonFault | undefined {
    if (character === ']' && this.#expect === 'firstItem') {
      return this.#closeContainer();
    }
    if (character === '{' || character === '[') {
      return this.#openContainer(character === '{' ? 'object' : 'array');
    }
    this.#listener.scalar?.(this.#offset);
    const fault = character === '"' ? this.#readString() : this.#readLiteral();
    if (!fault) {
      this.#afterValue();
    }
    return fault;
  }

  #openContainer(kind: 'object' | 'array'): JsonFault | undefined {
    if (this.#open.length >= this.#maxDepth) {
      return { ...this.#fault('less nesting'), kind: 'tooDeep' };
    }
    this.#listener.open?.(this.#offset, kind);
    this.#open.push(kind);
    this.#offset += 1;
    this.#expect = kind === 'object' ? 'firstKey' : 'firstItem';
    return undefined;
  }

  #closeContainer(): undefined {
    this.#listener.close?.();
    this.#open.pop();
    this.#offset += 1;
    this.#afterValue();
    return undefined;
  }

  #afterValue(): void {
    this.#expect = 'next';
    this.#done = this.#open.length === 0;
  }

  #readLiteral(): JsonFault | undefined {
    LITERAL.lastIndex = this.#offset;
    if (!LITERAL.test(this.#text)) {
      return this.#fault('a value');
    }
    this.#offset = LITERAL.lastIndex;
    return undefined;
  }

  #readString(): JsonFault | undefined {
    // Character by character: a regular expression over a string of megabytes
    // overflows the engine's backtracking stack.
    let at = this.#offset + 1;
    for (; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) {
        this.#offset = at + 1;
        return undefined;
      }
      if (code === BACKSLASH) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(this.#text)) {
          this.#offset = this.#endOr(at, 6);
          return this.#fault('an escape sequence');
        }
        at = ESCAPE.lastIndex - 1;
      } else if (!(code >= 32)) {
        this.#offset = at;
        return this.#fault('the closing quote of a string');
      }
    }
  }

  /** An escape cut off by the end of the text is a text cut off. */
  #endOr(at: number, length: number): number {
    return at + length > this.#text.length && !this.#text.includes('"', at)
      ? this.#text.length
      : at;
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#offset;
    SPACE.test(this.#text);
    this.#offset = SPACE.lastIndex;
  }

  #fault(expected: string): JsonFault {
    return { offset: this.#offset, kind: 'syntax', expected };
  }
}

/**
 * Reads JSON without building anything and without recursion, so that depth,
 * doubled keys and positions are known before anything can overflow. Accepts
 * exactly what `JSON.parse` accepts, up to the depth.
 */
export function scanJson(
  text: string,
  options: { maxDepth: number; listener?: JsonListener },
): JsonFault | undefined {
  return new JsonScanner(text, options).scan();
}
