import {
  KubernetesValidatorFunctions,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import fc from 'fast-check';
import { entityNameFor, entityRefFor } from './entityName';

const segment = (alphabet: string) =>
  fc.string({
    unit: fc.constantFrom(...alphabet),
    minLength: 1,
    maxLength: 40,
  });

/** Names as servers have them, often long, upper case or oddly edged. */
const likelyName = fc
  .tuple(segment('abzAZ09.-_'), segment('abzAZ09._-'))
  .map(([namespace, name]) => `${namespace}/${name}`);

const anyName = fc.oneof(
  likelyName,
  fc.string({ unit: 'binary', maxLength: 200 }),
  // Code units: lone surrogates too.
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
    .map(units => String.fromCharCode(...units)),
);

describe('entityNameFor', () => {
  it.each([
    ['com.acme.payments/billing', 'com.acme.payments_billing'],
    ['io.github.acme/a_b.c-d', 'io.github.acme_a_b.c-d'],
    [`a/${'b'.repeat(61)}`, `a_${'b'.repeat(61)}`],
  ])('keeps the ordinary name %s readable', (server, entity) => {
    expect(entityNameFor(server)).toBe(entity);
  });

  it.each([
    ['com.Acme/Billing', /^com\.acme-billing-[0-9a-f]{20}$/],
    ['billing', /^billing-[0-9a-f]{20}$/],
    ['a/b/c', /^a-b-c-[0-9a-f]{20}$/],
    ['com.acme/ends_', /^com\.acme-ends-[0-9a-f]{20}$/],
    ['', /^server-[0-9a-f]{20}$/],
    ['…/…', /^server-[0-9a-f]{20}$/],
    [`a/${'b'.repeat(62)}`, /^a-b{40}-[0-9a-f]{20}$/],
  ])('shortens %j and adds a hash', (server, entity) => {
    expect(entityNameFor(server)).toMatch(entity);
  });

  it('gives every string a name that the catalog takes', () => {
    fc.assert(
      fc.property(anyName, server => {
        const name = entityNameFor(server);
        expect(KubernetesValidatorFunctions.isValidObjectName(name)).toBe(true);
        expect(name).toBe(name.toLowerCase());
      }),
      { numRuns: 1000 },
    );
  });

  it('gives different servers different entities', () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        fc.pre(one !== other);
        expect(entityNameFor(one)).not.toBe(entityNameFor(other));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['com.acme/billing', 'com.acme/Billing'],
    ['a.b/c', 'a/b.c'],
    ['a/b_c', 'a_b/c'],
    [`a/${'b'.repeat(80)}`, `a/${'b'.repeat(81)}`],
    ['\ud800', '\ud801'],
    ['\ud800', '\ufffd'],
  ])('tells %j from %j', (one, other) => {
    expect(entityNameFor(one)).not.toBe(entityNameFor(other));
  });

  it('cannot be made to collide by naming a server like a hashed name', () => {
    const taken = entityNameFor('com.Acme/Billing');
    for (const from of ['-', '.']) {
      const imitation = taken.replace(from, '/');
      expect(entityNameFor(imitation)).not.toBe(taken);
    }
    expect(entityNameFor(taken)).not.toBe(taken);
  });

  it('takes a name of a million characters', () => {
    expect(entityNameFor('x'.repeat(1_000_000))).toHaveLength(63);
  });
});

describe('entityRefFor', () => {
  it('is the reference that the catalog itself makes', () => {
    fc.assert(
      fc.property(anyName, server => {
        const ref = entityRefFor(server);
        expect(stringifyEntityRef(parseEntityRef(ref))).toBe(ref);
        expect(ref).toBe(`api:default/${entityNameFor(server)}`);
      }),
    );
  });
});
