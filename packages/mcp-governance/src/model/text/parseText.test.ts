import fc from 'fast-check';
import { Finding, Result } from '../finding';
import { MAX_ALIASED_VALUES } from './limits';
import { ParsedText, parseText } from './parseText';

function parse(
  text: string | Uint8Array,
  options: Partial<Parameters<typeof parseText>[1]> = {},
): Result<ParsedText> {
  return parseText(text, { file: 'server.json', maxBytes: 1e6, ...options });
}

/** The findings as `id line:column`, which is all that these tests compare. */
function placesOf({ findings }: { findings: Finding[] }): string[] {
  return findings.map(
    ({ rule, location }) => `${rule} ${location?.line}:${location?.column}`,
  );
}

function valueOf(result: Result<ParsedText>): unknown {
  return result.ok ? result.value.value : 'no value';
}

describe('parseText', () => {
  it('reads JSON and YAML, by the ending of the file or by the look of the text', () => {
    const value = { name: 'a', list: [1, { deep: true }], none: null };
    const json = JSON.stringify(value);
    const yaml = 'name: a\nlist: [1, {deep: yes!}]\nnone: ~\n';
    expect(valueOf(parse(json))).toEqual(value);
    expect(valueOf(parse(json, { file: 'server.yaml' }))).toEqual(value);
    expect(valueOf(parse(`\uFEFF ${json}`, { file: 'server' }))).toEqual(value);
    expect(valueOf(parse(yaml.replace('yes!', 'true'), { file: 'x' }))).toEqual(
      value,
    );
    expect(valueOf(parse('{name: a}', { file: 'x.yml' }))).toEqual({
      name: 'a',
    });
    expect(
      valueOf(parse('# no JSON\n{}', { file: 'x', format: 'yaml' })),
    ).toEqual({});
    // YAML 1.2 core: neither dates nor `yes` mean more than what they look like.
    expect(valueOf(parse('a: yes\nb: 2026-01-01', { format: 'yaml' }))).toEqual(
      {
        a: 'yes',
        b: '2026-01-01',
      },
    );
  });

  it('names the place of a syntax error, and tells a truncated text from a wrong one', () => {
    expect(placesOf(parse('{\n  "a": 1,\n  b: 2\n}'))).toEqual([
      'text-syntax 3:3',
    ]);
    expect(placesOf(parse('{"a": 1,}'))).toEqual(['text-syntax 1:9']);
    expect(placesOf(parse('{} {}'))).toEqual(['text-syntax 1:4']);
    expect(placesOf(parse('{"a": [1, 2'))).toEqual(['text-truncated 1:12']);
    expect(placesOf(parse('{"a": "b\\u12'))).toEqual(['text-truncated 1:13']);
    expect(placesOf(parse('{"a": "b\\x"}'))).toEqual(['text-syntax 1:9']);
    expect(placesOf(parse('a: [1\nb: 2', { format: 'yaml' }))).toEqual([
      'text-syntax-yaml 2:1',
    ]);
  });

  it.each([
    ['an empty text', '', 'text-empty 1:1'],
    ['spaces', ' \n\t', 'text-empty 1:1'],
    ['a YAML comment', '# nothing\n', 'text-empty 1:1'],
    ['a second document', 'a: 1\n---\nb: 2\n', 'yaml-several-documents 2:1'],
    ['a custom tag', 'a: 1\nb: !secret x\n', 'yaml-tag 2:4'],
    ['a tag outside the core schema', 'a: !!binary aGk=\n', 'yaml-tag 1:4'],
    ['a number without JSON form', 'a: .inf\n', 'yaml-number 1:4'],
    ['a key that is a list', '? [a]\n: b\n', 'yaml-key 1:3'],
    ['an alias of nothing', 'a: *b\n', 'yaml-alias 1:4'],
    ['an alias inside its anchor', 'a: &a\n  b: *a\n', 'yaml-alias 2:6'],
  ])('finds %s', (_what, text, place) => {
    const result = parse(text, { file: 'server.yaml' });
    expect(result.ok).toBe(false);
    expect(placesOf(result)).toEqual([place]);
  });

  it('refuses text that is too large before reading it, counting bytes', () => {
    const text = JSON.stringify('ä'.repeat(50));
    expect(placesOf(parse(text, { maxBytes: 101 }))).toEqual([
      'text-too-large 1:1',
    ]);
    expect(parse(text, { maxBytes: 102 }).ok).toBe(true);
    expect(parse(new TextEncoder().encode(text), { maxBytes: 101 }).ok).toBe(
      false,
    );
  });

  it('refuses YAML that would take long to read, and stops at its first fault', () => {
    const long = 'a: b\n'.repeat(100_000);
    expect(placesOf(parse(long, { format: 'yaml' }))).toEqual([
      'yaml-too-long 1:1',
    ]);
    const faulty = `a: 1\n${'] '.repeat(100_000)}`;
    expect(placesOf(parse(faulty, { format: 'yaml' }))).toEqual([
      'text-syntax-yaml 2:1',
    ]);
  });

  it('lists a bounded number of doubled keys and counts the rest', () => {
    const { findings } = parse(`{${Array(150).fill('"a": 1').join()}}`);
    expect(findings).toHaveLength(101);
    expect(findings[100]).toMatchObject({
      rule: 'more-findings',
      data: { count: 49 },
    });
  });

  it('names the first byte that is not UTF-8', () => {
    const start = new TextEncoder().encode('{\n "ä": "');
    const bytes = new Uint8Array([...start, 0xff, 0x22, 0x7d]);
    expect(placesOf(parse(bytes))).toEqual(['text-not-utf8 2:8']);
    expect(valueOf(parse(new TextEncoder().encode('{"ä":"€"}')))).toEqual({
      ä: '€',
    });
  });

  it.each(['[', '{"a":', '- ', '? ', '{a: ', 'a:\n'])(
    'refuses deep nesting of %j without overflowing',
    opening => {
      const text =
        opening === 'a:\n'
          ? Array.from({ length: 150 }, (_, i) => ' '.repeat(i) + opening).join(
              '',
            )
          : opening.repeat(30_000);
      const result = parse(text, { file: 'server.yaml' });
      expect(result.ok).toBe(false);
      expect(result.findings[0].rule).toBe('text-too-deep');
    },
  );

  it('allows exactly as many levels as it says, in both formats', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    for (const format of ['json', 'yaml'] as const) {
      expect(parse(nested(100), { format }).ok).toBe(true);
      expect(placesOf(parse(nested(101), { format }))).toEqual([
        'text-too-deep 1:101',
      ]);
    }
  });

  it('expands aliases up to a budget', () => {
    const env = 'a: &a {x: 1}\nb: [*a, *a]\n';
    expect(valueOf(parse(env, { format: 'yaml' }))).toEqual({
      a: { x: 1 },
      b: [{ x: 1 }, { x: 1 }],
    });
    const bomb = Array.from(
      { length: 12 },
      (_, i) => `l${i}: &l${i} [${Array(9).fill(i ? `*l${i - 1}` : 'x')}]`,
    ).join('\n');
    const result = parse(bomb, { format: 'yaml' });
    expect(result.ok).toBe(false);
    expect(result.findings[0]).toMatchObject({
      rule: 'yaml-alias-bomb',
      data: { limit: MAX_ALIASED_VALUES },
    });
  });

  it.each([
    ['json', '{\n "a": 1,\n "b": {"c": 1},\n "\\u0061": 2\n}'],
    ['yaml', 'a: 1\nb:\n  c: 1\na: 2\n'],
  ] as const)(
    'keeps the last of doubled keys in %s, with a finding',
    (format, text) => {
      const result = parse(text, { format });
      expect(valueOf(result)).toEqual({ a: 2, b: { c: 1 } });
      expect(placesOf(result)).toEqual([
        `text-duplicate-key 4:${format === 'json' ? 2 : 1}`,
      ]);
      expect(result.findings[0].data).toEqual({ key: 'a' });
    },
  );

  it.each([
    ['json', '{"__proto__": {"polluted": 1}, "constructor": 2}'],
    ['yaml', '__proto__: {polluted: 1}\nconstructor: 2\n'],
  ] as const)(
    'keeps __proto__ and constructor as plain keys of %s',
    (format, text) => {
      const value = valueOf(parse(text, { format }));
      expect(Object.keys(Object(value))).toEqual(['__proto__', 'constructor']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(JSON.stringify(value)).toContain('polluted');
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );

  it.each([
    ['json', '{\n  "a": {"b/c": [10,\n    {"d": null}]},\n  "e": "x"\n}'],
    ['yaml', '"a":\n  "b/c":\n  - 10\n  - d: ~\ne: x\n'],
  ] as const)(
    'locates any pointer of %s, at its key or item',
    (format, text) => {
      const result = parse(text, { format, file: 'f' });
      const at = (pointer: string) => {
        const place = result.ok ? result.value.locate(pointer) : undefined;
        return `${place?.file} ${place?.line}:${place?.column}`;
      };
      const expected =
        format === 'json'
          ? ['f 1:1', 'f 2:9', 'f 3:5', 'f 3:6', 'f 4:3', 'f 3:5']
          : ['f 1:1', 'f 2:3', 'f 4:5', 'f 4:5', 'f 5:1', 'f 4:5'];
      expect(
        [
          '',
          '/a/b~1c',
          '/a/b~1c/1',
          '/a/b~1c/1/d',
          '/e',
          '/a/b~1c/1/missing/more',
        ].map(at),
      ).toEqual(expected);
    },
  );

  it('accepts as JSON exactly what JSON.parse accepts', () => {
    const nearJson = fc.oneof(
      fc.json(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\u01e-+. tfn') }),
      fc
        .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 2 }))
        .map(
          ([text, at, noise]) =>
            text.slice(0, at % (text.length + 1)) +
            noise +
            text.slice(at % (text.length + 1)),
        ),
    );
    fc.assert(
      fc.property(nearJson, text => {
        let expected: unknown = 'no value';
        try {
          expected = JSON.parse(text);
        } catch {
          // Then there must be no value here either.
        }
        expect(valueOf(parse(text, { format: 'json' }))).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, whatever the text, and always says why there is no value', () => {
    const yamlNoise = fc.string({
      unit: fc.constantFrom(...'{}[]",:-?|>&*!#%@\'\n \ta1~'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), yamlNoise, fc.uint8Array()),
        fc.constantFrom('x', 'x.json', 'x.yaml'),
        (text, file) => {
          const result = parse(text, { file });
          expect(result.ok || result.findings.length > 0).toBe(true);
          expect(result.ok && result.value.locate('/a/0')).toBeDefined();
        },
      ),
      { numRuns: 3000 },
    );
  });
});
