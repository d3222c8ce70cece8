/** A text with a name. */
export interface Bm25Document {
  readonly id: string;
  readonly text: string;
}

/** A text that has words of the question. */
export interface Bm25Hit {
  readonly id: string;
  readonly score: number;
}

const k1 = 1.2;
const b = 0.75;

function toTokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function count(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** BM25 as the textbooks have it: the measure to beat. */
export class Bm25 {
  private readonly documents: {
    id: string;
    counts: Map<string, number>;
    length: number;
  }[];
  private readonly frequencies = new Map<string, number>();
  private readonly average: number;

  constructor(documents: readonly Bm25Document[]) {
    this.documents = documents.map(({ id, text }) => {
      const tokens = toTokens(text);
      return { id, counts: count(tokens), length: tokens.length };
    });
    let total = 0;
    for (const { counts, length } of this.documents) {
      total += length;
      for (const token of counts.keys()) {
        this.frequencies.set(token, (this.frequencies.get(token) ?? 0) + 1);
      }
    }
    this.average = total / (documents.length || 1);
  }

  search(question: string, most: number): Bm25Hit[] {
    const tokens = toTokens(question);
    return this.documents
      .map(({ id, counts, length }) => {
        const norm = k1 * (1 - b + (b * length) / this.average);
        let score = 0;
        for (const token of tokens) {
          const found = counts.get(token) ?? 0;
          score += (this.rarity(token) * found * (k1 + 1)) / (found + norm);
        }
        return { id, score };
      })
      .filter(({ score }) => score > 0)
      .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
      .slice(0, most);
  }

  private rarity(token: string): number {
    const known = this.frequencies.get(token) ?? 0;
    return Math.log(1 + (this.documents.length - known + 0.5) / (known + 0.5));
  }
}
