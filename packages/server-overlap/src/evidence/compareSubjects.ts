import { Entry } from '../Entry';
import { Fleet } from '../Fleet';
import { Subject } from '../text/subject';

/** That two servers are named after one product. */
export interface SharedSubject {
  readonly label: string;
  readonly terms: readonly string[];
  /** Named alike, or one after more than the product. */
  readonly isPart: boolean;
  /** Whether the name alone tells what they are about. */
  readonly isTelling: boolean;
}

/** So many servers may speak of a product that they are not named after. */
const fewMentions = 5;
const fewMentionsShare = 0.04;
/** From so many names on, a word is a family's and not a product's. */
const family = 4;

function countMentions(fleet: Fleet, terms: readonly string[]): number {
  const [first, ...rest] = terms.map(term => fleet.having(term));
  return [...first].filter(
    entry =>
      rest.every(entries => entries.has(entry)) &&
      !terms.every(term => entry.nameTerms.has(term)),
  ).length;
}

function isTelling(fleet: Fleet, terms: readonly string[]): boolean {
  const most = Math.max(fewMentions, fleet.size * fewMentionsShare);
  return countMentions(fleet, terms) <= most;
}

function isFamily(fleet: Fleet, terms: readonly string[]): boolean {
  const [first, ...rest] = terms.map(term => fleet.named(term));
  const bearers = [...first].filter(entry =>
    rest.every(entries => entries.has(entry)),
  );
  const different = new Set(
    bearers.map(entry => entry.subjects[0]?.key ?? entry.server.name),
  );
  return different.size >= family;
}

function toEqual(
  left: Entry,
  right: Entry,
  key: 'key' | 'fullKey',
): Subject | undefined {
  return left.subjects.find(one =>
    right.subjects.some(other => other[key] === one[key]),
  );
}

/** Whether the other does, by its text, what the longer name adds; or it is who publishes it. */
function isAddedByOther(
  longer: { readonly entry: Entry; readonly subject: Subject },
  shorter: { readonly entry: Entry; readonly subject: Subject },
): boolean {
  const added = longer.subject.stems.filter(
    stem => !shorter.subject.stems.includes(stem),
  );
  return added.every(
    stem => shorter.entry.terms.has(stem) || longer.entry.publisher.has(stem),
  );
}

function toPart(left: Entry, right: Entry): Subject | undefined {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ]) {
    for (const subject of one.subjects) {
      const longer = other.subjects.find(
        ({ stems }) =>
          stems.length > subject.stems.length &&
          subject.stems.every(stem => stems.includes(stem)),
      );
      if (
        longer &&
        isAddedByOther(
          { entry: other, subject: longer },
          { entry: one, subject },
        )
      ) {
        return subject;
      }
    }
  }
  return undefined;
}

/**
 * The product that both are named after. Where one is named after more than
 * that, such as `Acme` and `Acme Cloud`, they are about different things
 * unless the other's text says so too.
 */
export function compareSubjects(
  fleet: Fleet,
  left: Entry,
  right: Entry,
): SharedSubject | undefined {
  const same = toEqual(left, right, 'fullKey');
  const equal = same ?? toEqual(left, right, 'key');
  const subject = equal ?? toPart(left, right);
  if (!subject) return undefined;
  const terms = subject.stems;
  const isPart = equal === undefined;
  return {
    label: subject.label,
    terms,
    isPart,
    isTelling:
      isTelling(fleet, terms) && (Boolean(same) || !isFamily(fleet, terms)),
  };
}
