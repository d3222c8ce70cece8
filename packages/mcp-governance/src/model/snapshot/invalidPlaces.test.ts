import { JsonObject, JsonValue } from '../json';
import { findInvalidPlaces } from './invalidPlaces';

const of = (a: JsonValue, more: JsonObject = {}) =>
  findInvalidPlaces({ type: 'object', properties: { a }, ...more });

it('finds every place that no draft takes, references followed', () => {
  expect(of({ type: 'strin', minLength: -1 })).toEqual([
    { keyword: 'type', pointer: '/properties/a/type' },
    { keyword: 'minLength', pointer: '/properties/a/minLength' },
  ]);
  expect(of(1)).toEqual([{ pointer: '/properties/a' }]);
  expect(of({ $ref: '#/$defs/b~1' }, { $defs: { 'b/': { enum: 1 } } })).toEqual(
    [{ keyword: 'enum', pointer: '/$defs/b~1/enum' }],
  );
});

it('leaves alone what one draft takes, and drafts that are not read', () => {
  expect(of({ type: 'string' })).toEqual([]);
  expect(of({ items: [{}], type: 'array' })).toEqual([]);
  expect(of({ $ref: '#/nowhere' })).toEqual([]);
  expect(of({ 'x-unknown': 1 })).toEqual([]);
  const $schema = 'http://json-schema.org/draft-04/schema#';
  expect(of({ minimum: 1, exclusiveMinimum: true }, { $schema })).toEqual([]);
});

it('reads long texts and deep schemas, whatever they hold', () => {
  let deep: JsonObject = { type: 'strin' };
  for (let level = 0; level < 2_000; level += 1) {
    deep = { items: deep };
  }
  expect(of(deep)).toEqual([]);
  const pattern = '(a|b)*'.repeat(50_000);
  expect(of({ pattern, enum: [pattern, 'a', 1] })).toEqual([]);
});
