import fc from 'fast-check';
import { describeSharing, toSampleSizes } from './proportions';

const counts = fc.dictionary(
  fc.constantFrom('string', 'integer', 'boolean', '__proto__', 'list'),
  fc.integer({ min: 0, max: 100_000 }),
);

function majorityOf(sizes: Record<string, number>): string | undefined {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  return Object.entries(sizes).find(([, size]) => size * 2 > total)?.[0];
}

it('names all servers of a type while they are few', () => {
  const few = { string: 20, integer: 2, boolean: 0 };
  expect(toSampleSizes(few)).toEqual({ string: 20, integer: 2 });
});

it('stays small, leaves no type out, and keeps the majority', () => {
  fc.assert(
    fc.property(counts, given => {
      const sizes = toSampleSizes(given);
      const used = Object.entries(given).filter(([, count]) => count > 0);
      expect(Object.keys(sizes).sort()).toEqual(
        used.map(([type]) => type).sort(),
      );
      for (const size of Object.values(sizes)) {
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(81);
      }
      expect(majorityOf(sizes)).toBe(majorityOf(given));
      expect(majorityOf(sizes)).toBe(describeSharing(given).majority);
    }),
    { numRuns: 2000 },
  );
});

it('is the same for one server more where nothing turns on it', () => {
  const before = describeSharing({ string: 400, integer: 100 });
  expect(describeSharing({ string: 401, integer: 100 })).toEqual(before);
  expect(describeSharing({ string: 400, integer: 400 })).not.toEqual(before);
  expect(describeSharing({ string: 3 })).not.toEqual(
    describeSharing({ string: 2 }),
  );
});
