import { toStem } from './stem';
import { toWords } from './words';

/** Words or phrases as lists of stems. */
type Stems = readonly string[];

const separator = ' ';
const maxGroup = 100;
const maxPhrase = 4;
/** How near the field's synonyms are; an organization's own are nearer. */
export const fieldWeight = 0.5;
const ownWeight = 0.9;

/** What else may be said, and how near it is, from 0 to 1. */
export interface Synonym {
  readonly terms: Stems;
  readonly weight: number;
}

function toStems(entry: string): Stems {
  return toWords(entry)
    .filter(word => !word.partOf)
    .map(word => toStem(word.text));
}

/** Which words and phrases stand for which others. */
export class Synonyms {
  private readonly others = new Map<string, Map<string, Synonym>>();
  /** The most words that a phrase has. */
  readonly longest: number;

  /** Groups weigh what is said with them, from 0 to 1. */
  constructor(
    groups: readonly (readonly string[])[],
    own: readonly (readonly string[])[] = [],
  ) {
    this.longest = Math.max(
      this.addGroups(groups, fieldWeight),
      this.addGroups(own, ownWeight),
    );
  }

  private addGroups(
    groups: readonly (readonly string[])[],
    weight: number,
  ): number {
    let longest = 1;
    for (const group of groups) {
      const entries = group.slice(0, maxGroup).map(toStems);
      for (const entry of entries) {
        longest = Math.max(longest, entry.length);
        this.addGroup(entry, entries, weight);
      }
    }
    return Math.min(longest, maxPhrase);
  }

  /** What else may be said for these words; empty where nothing is known. */
  of(stems: Stems): Synonym[] {
    return [...(this.others.get(stems.join(separator))?.values() ?? [])];
  }

  private addGroup(
    entry: Stems,
    entries: readonly Stems[],
    weight: number,
  ): void {
    const key = entry.join(separator);
    if (!key) return;
    const known = this.others.get(key) ?? new Map<string, Synonym>();
    for (const other of entries) {
      const otherKey = other.join(separator);
      if (otherKey && otherKey !== key) {
        known.set(otherKey, { terms: other, weight });
      }
    }
    this.others.set(key, known);
  }
}
