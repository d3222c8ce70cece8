import { Endpoint, endpoints } from 'backstage-plugin-mcp-registry-common';
import { z } from 'zod';
import { z as z3 } from 'zod/v3';
import { toObject3, toVersion3 } from './toVersion3';

const schema = z.strictObject({
  text: z.string().min(2).max(4).optional().describe('Some text'),
  count: z.number().int().min(0).max(9),
  share: z.number().nullable(),
  level: z.enum(['low', 'high']),
  known: z.discriminatedUnion('is', [
    z.object({ is: z.literal(true), value: z.string() }),
    z.object({ is: z.literal(false) }),
  ]),
  names: z.record(z.string(), z.array(z.boolean())),
  any: z.json(),
});

const good = {
  text: 'abc',
  count: 3,
  share: null,
  level: 'low',
  known: { is: true, value: 'x' },
  names: { a: [true] },
  any: { deep: [1, { er: null }] },
};

it('takes and refuses what the schema takes and refuses', () => {
  const again = toObject3(schema, z3);
  const others: object[] = [
    { text: 'a' },
    { text: 'abcde' },
    { text: undefined },
    { count: 1.5 },
    { count: 10 },
    { count: -1 },
    { share: 0.5 },
    { share: '1' },
    { level: 'middle' },
    { known: { is: false } },
    { known: { is: true } },
    { names: { a: 'true' } },
    { more: 1 },
    {},
  ];
  const verdicts = others.map(change => {
    const value = { ...good, ...change };
    const [left, right] = [schema.safeParse(value), again.safeParse(value)];
    expect([change, right.success]).toEqual([change, left.success]);
    return right.success;
  });
  expect(new Set(verdicts)).toEqual(new Set([true, false]));
  expect(again.shape.text.description).toBe('Some text');
});

it('leaves out what a schema leaves out', () => {
  const loose = z.object({ a: z.string() });
  expect(toObject3(loose, z3).parse({ a: 'x', b: 1 })).toEqual({ a: 'x' });
});

it('can say everything that the REST API says', () => {
  const said = Object.values<Endpoint>(endpoints).flatMap(
    ({ params, query, body, response }) =>
      [params, query, body, response].flatMap(each =>
        each ? [toVersion3(each, z3)] : [],
      ),
  );
  expect(said.length).toBeGreaterThan(50);
});

it('refuses a construct that nobody has taught it', () => {
  expect(() => toVersion3(z.date(), z3)).toThrow(/date/);
});
