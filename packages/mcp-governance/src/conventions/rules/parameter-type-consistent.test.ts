import { JsonObject } from '../../model/json';
import { judge } from '../__testUtils__/judge';
import { FleetIndex } from '../types';
import { parameterTypeConsistent } from './parameter-type-consistent';

const fleetOf = (byType: Record<string, string[]>): FleetIndex => ({
  credentialReferences: {},
  parameters: { customer: byType },
});

const judgedAs = (
  schema: JsonObject,
  byType: Record<string, string[]>,
  options = {},
) =>
  judge(parameterTypeConsistent, {
    tools: [
      { inputSchema: { type: 'object', properties: { customer: schema } } },
    ],
    fleet: fleetOf(byType),
    options,
  }).map(({ data }) => `${data.type}, not ${data.expected}`);

const integer = { type: 'integer' };
const [a, b, c] = ['com.acme.a/a', 'com.acme.b/b', 'com.acme.c/c'];
const itself = 'com.acme.payments/billing';

it('reports the minority, not the majority', () => {
  expect(judgedAs(integer, { string: [a, b] })).toEqual([
    'integer, not string',
  ]);
  expect(judgedAs({ type: 'string' }, { string: [a], integer: [b] })).toEqual(
    [],
  );
});

it('is silent where half do not agree, or too few have the name', () => {
  expect(judgedAs(integer, { string: [a, b], number: [c] })).toEqual([]);
  expect(judgedAs(integer, { string: [a] })).toEqual([]);
  expect(judgedAs(integer, { string: [a, b] }, { minServers: 4 })).toEqual([]);
  expect(
    judgedAs(integer, { string: [a, b, c] }, { minServers: 4 }),
  ).toHaveLength(1);
});

it('forgets what the index knew of the server itself', () => {
  expect(judgedAs(integer, { string: [a, itself] })).toEqual([]);
  expect(judgedAs(integer, { string: [a, b], integer: [itself] })).toEqual([
    'integer, not string',
  ]);
});

it('compares types and not how they are written', () => {
  const others = { string: [a, b, c] };
  expect(judgedAs({ type: ['string', 'null'] }, others)).toEqual([]);
  expect(
    judgedAs({ anyOf: [{ type: 'string' }, { type: 'null' }] }, others),
  ).toEqual([]);
  expect(judgedAs({ enum: ['x', 'y'] }, others)).toEqual([]);
  expect(
    judgedAs({ type: 'array', items: { type: 'string' } }, others),
  ).toEqual(['list of string, not string']);
  expect(judgedAs({ type: ['integer', 'string'] }, others)).toEqual([
    'integer or string, not string',
  ]);
});

it('says nothing of a type that it cannot see', () => {
  const others = { string: [a, b, c] };
  expect(judgedAs({}, others)).toEqual([]);
  expect(judgedAs({ $ref: '#/$defs/customer' }, others)).toEqual([]);
  expect(judgedAs({ anyOf: [{ type: 'integer' }, {}] }, others)).toEqual([]);
});
