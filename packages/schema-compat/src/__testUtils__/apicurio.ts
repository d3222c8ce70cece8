import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonValue, own } from '../json/json';

/** What sets say where the authors of the pairs say otherwise, and why. */
interface Departure {
  readonly forth: boolean;
  readonly back: boolean;
  readonly why: string;
}

const bothWays = (why: string): Departure => ({ forth: true, back: true, why });

const departures: { readonly [test: string]: Departure } = {
  'String: pattern 1 (backward)': bothWays(
    '[a-z]* is not anchored and so matches every string',
  ),
  'String: pattern 2 (none)': bothWays(
    '[a-z]* and [A-Z]* are not anchored: both match all',
  ),
  'Const (none)': bothWays(
    'an array as const under type string: neither side has a value',
  ),
  'String: contentEncoding 2 (backward)': bothWays(
    'contentEncoding is an annotation',
  ),
  'String: contentEncoding 3 (none)': bothWays(
    'contentEncoding is an annotation',
  ),
  'String: contentMediaType 2 (backward)': bothWays(
    'contentMediaType is an annotation',
  ),
  'String: contentMediaType 3 (none)': bothWays(
    'contentMediaType is an annotation',
  ),
  'Complex: anyOf 1 (backward)': bothWays(
    'one branch takes every string, the other all but strings',
  ),
  'Complex: oneOf 1 (backward)': {
    forth: false,
    back: true,
    why: 'the branches overlap: "aaaaaa" meets one, then both',
  },
  'Complex: oneOf 3 (backward)': {
    forth: false,
    back: false,
    why: 'the added branch overlaps: "" then meets both',
  },
  'Conditional: if (none)': bothWays(
    'the patterns are not anchored and so match every string',
  ),
  'Conditional: then (backward)': bothWays(
    'the pattern is not anchored and matches every string',
  ),
  'Conditional: else (backward)': bothWays(
    'the pattern is not anchored and matches every string',
  ),
};

interface ApicurioTest {
  readonly id: string;
  readonly enabled: boolean;
  readonly compatibility: 'backward' | 'both' | 'none';
  readonly original: JsonValue;
  readonly updated: JsonValue;
}

/** One direction of one of Apicurio's compatibility tests. */
export interface ApicurioPair {
  readonly a: JsonValue;
  readonly b: JsonValue;
  /** What sets say. */
  readonly included: boolean;
  /** Why its authors say otherwise of this or the other direction. */
  readonly departs: string | undefined;
}

/** All enabled tests in both directions, from the folder with the public data. */
export function readApicurioPairs(folder: string): ApicurioPair[] {
  const file = join(folder, 'apicurio', 'compatibility-test-data.json');
  const data: { tests: ApicurioTest[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return data.tests
    .filter(({ enabled }) => enabled)
    .flatMap(({ id, compatibility: kind, original, updated }) => {
      const departure = own(departures, `${id} (${kind})`);
      const forth = departure?.forth ?? kind !== 'none';
      const back = departure?.back ?? kind === 'both';
      const departs = departure?.why;
      return [
        { a: original, b: updated, included: forth, departs },
        { a: updated, b: original, included: back, departs },
      ];
    });
}
