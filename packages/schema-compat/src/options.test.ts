import { relateChecked } from './__testUtils__/expectations';
import { JsonValue } from './json/json';
import { relate } from './relate';

const text = { type: 'string' };

function declared(a: JsonValue, b: JsonValue) {
  return relateChecked(a, b, { contentModel: 'declared' });
}

describe('contentModel: declared', () => {
  const old = { type: 'object', properties: { id: text }, required: ['id'] };

  it('lets an optional property be added', () => {
    const now = { ...old, properties: { id: text, page: { minimum: 1 } } };
    expect(declared(old, now).relation).toBe('included');
    expect(relateChecked(old, now).relation).toBe('not-included');
  });

  it('lets an object be closed, and one inside it', () => {
    const outer = { ...old, properties: { id: text, sub: old } };
    const closed = { ...old, additionalProperties: false };
    const now = { ...closed, properties: { id: text, sub: closed } };
    expect(declared(outer, now).relation).toBe('included');
    expect(relateChecked(outer, now).relation).toBe('not-included');
  });

  it('still sees what is narrowed or asked for', () => {
    expect(declared(old, { required: ['id', 'q'] })).toMatchObject({
      relation: 'not-included',
      witness: { id: '' },
    });
    expect(
      declared(old, { properties: { id: { minLength: 1 } } }).relation,
    ).toBe('not-included');
  });

  it('leaves maps, free-form objects and explicit promises open', () => {
    const closed = { type: 'object', maxProperties: 0 };
    const map = { type: 'object', additionalProperties: text };
    const named = { ...old, additionalProperties: { type: 'number' } };
    expect(declared(map, closed).relation).toBe('not-included');
    expect(declared({ type: 'object' }, closed).relation).toBe('not-included');
    expect(
      declared(named, { additionalProperties: text, maxProperties: 1 })
        .relation,
    ).toBe('not-included');
    expect(
      declared(
        { ...old, additionalProperties: true },
        { ...old, additionalProperties: false },
      ).relation,
    ).toBe('not-included');
  });

  it('closes the values of a map', () => {
    const map = (of: JsonValue) => ({
      type: 'object',
      additionalProperties: of,
    });
    const now = { ...old, properties: { id: text, page: { minimum: 1 } } };
    expect(declared(map(old), map(now)).relation).toBe('included');
  });

  it('closes beside allOf, not inside its branches', () => {
    const both: JsonValue = {
      allOf: [{ properties: { a: text } }, { properties: { b: text } }],
      required: ['a', 'b'],
    };
    expect(declared(both, { maxProperties: 2 }).relation).toBe('included');
    expect(declared(both, { maxProperties: 1 }).relation).toBe('not-included');
  });

  it('names what the branch that holds names', () => {
    const branches: JsonValue = {
      type: 'object',
      oneOf: [
        { properties: { k: { const: 1 }, a: text }, required: ['k'] },
        { properties: { k: { const: 2 }, b: text }, required: ['k'] },
      ],
    };
    const now = { properties: { c: { type: 'null' } }, maxProperties: 2 };
    expect(declared(branches, now).relation).toBe('included');
  });

  it('takes names from a condition, and leaves what it asks of them open', () => {
    const conditional: JsonValue = {
      type: 'object',
      if: { properties: { k: { properties: { a: { const: 1 } } } } },
      then: { properties: { x: text } },
      else: { properties: { y: text } },
    };
    const open = declared(conditional, {
      properties: { k: { maxProperties: 1 } },
    });
    expect(open.relation).toBe('not-included');
    expect(declared(conditional, { maxProperties: 2 }).relation).toBe(
      'included',
    );
  });

  it('follows recursion', () => {
    const tree = (more: { [name: string]: JsonValue }) => ({
      properties: { kids: { type: 'array', items: { $ref: '#' } }, ...more },
    });
    expect(declared(tree({}), tree({ page: text })).relation).toBe('included');
  });
});

describe('tolerantReader', () => {
  const strict = {
    type: 'object',
    properties: { a: text },
    additionalProperties: false,
  };
  const more = { type: 'object', properties: { a: text, b: text } };

  it('reads closed objects as open, at every level', () => {
    const tolerant = { tolerantReader: true };
    expect(relate(more, strict, tolerant).relation).toBe('included');
    expect(relate({ items: more }, { items: strict }, tolerant).relation).toBe(
      'included',
    );
    expect(relateChecked(more, strict).relation).toBe('not-included');
  });

  it('keeps what is said under not', () => {
    const result = relateChecked(
      more,
      { not: strict },
      { tolerantReader: true },
    );
    expect(result.relation).toBe('not-included');
  });

  it('reads an opened oneOf as anyOf', () => {
    const one = { oneOf: [strict, { ...strict, properties: { b: text } }] };
    expect(relate(more, one, { tolerantReader: true }).relation).toBe(
      'included',
    );
  });

  it('still sees a member of another type', () => {
    const now = { type: 'object', properties: { a: { type: 'number' } } };
    expect(relateChecked(now, strict, { tolerantReader: true }).relation).toBe(
      'not-included',
    );
  });
});

describe('formatAssertion', () => {
  const asserted = { formatAssertion: true };

  it('is off unless asked for', () => {
    expect(relate(text, { format: 'date' }).relation).toBe('included');
    expect(relateChecked(text, { format: 'date' }, asserted).relation).toBe(
      'not-included',
    );
  });

  it('tells formats apart, and does not guess about others', () => {
    const date = { type: 'string', format: 'date' };
    expect(
      relateChecked(date, { format: 'date-time' }, asserted).relation,
    ).toBe('not-included');
    expect(relate({ ...date, minLength: 1 }, date, asserted).relation).toBe(
      'included',
    );
    expect(relate(text, { format: 'colour' }, asserted)).toMatchObject({
      relation: 'undecided',
    });
  });
});

describe('reasons', () => {
  it('lead from the outermost place to the keyword, on both sides', () => {
    const old = { properties: { list: { items: { type: 'integer' } } } };
    const now = {
      properties: { list: { items: { $ref: '#/$defs/x' } } },
      $defs: { x: { minimum: 3 } },
    };
    const { reasons } = relateChecked(old, now);
    expect(reasons.map(({ keyword, a, b }) => [keyword, a, b])).toEqual([
      ['properties', '', '/properties'],
      ['items', '/properties/list', '/properties/list/items'],
      ['$ref', '/properties/list/items', '/properties/list/items/$ref'],
      ['minimum', '/properties/list/items', '/$defs/x/minimum'],
    ]);
  });

  it('say why something is included', () => {
    const code = (a: JsonValue, b: JsonValue) => relate(a, b).reasons[0].code;
    expect(code({ const: 1 }, { enum: [1] })).toBe('equal');
    expect(code({ const: 1 }, { minimum: 1 })).toBe('proved');
    expect(code({ allOf: [{ const: 1 }, { const: 2 }] }, { minimum: 9 })).toBe(
      'empty',
    );
  });
});
