import { toStem } from '../text/stem';
import type { Quantity } from './parseQuestion';

function toStems(words: string): string[] {
  return words.split(' ').map(toStem);
}

const looking = new Set(
  toStems('show get display view give tell fetch retrieve see'),
);
const listing = toStems('list enumerate');
const reading = toStems('get show describe detail read view fetch retrieve');
const others = new Set(
  toStems(
    'create add new insert delete remove update edit modify set send post ' +
      'publish run execute start stop cancel move copy rename download ' +
      'upload import export convert search find query generate build deploy ' +
      'lock unlock approve restart write save',
  ),
);
const unlikely = 0.3;

/** Whether a question that begins with this stem says what is to be done. */
export function isAction(stem: string): boolean {
  return others.has(stem) || looking.has(stem) || listing.includes(stem);
}

/**
 * How tools say what somebody wants who begins with this verb, each with a
 * weight: looking at many things is listing, at one thing reading. Undefined
 * for verbs that mean neither.
 */
export function toReadingActions(
  stem: string,
  quantity: Quantity,
): [stem: string, weight: number][] | undefined {
  const isListing = listing.includes(stem);
  if (!isListing && !looking.has(stem)) return undefined;
  const many = isListing || quantity === 'many' ? 1 : unlikely;
  const one = !isListing && quantity === 'one' ? 1 : unlikely;
  return [
    ...listing.map((other): [string, number] => [other, many]),
    ...reading.map((other): [string, number] => [other, one]),
  ];
}
