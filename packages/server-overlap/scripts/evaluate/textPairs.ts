import { OverlapServer } from '../../src';
import { countTerms, toTerms } from '../../src/text/terms';

/** A pair by plain TF-IDF, what overlap is measured beside. */
export interface TextPair {
  readonly servers: readonly [string, string];
  readonly cosine: number;
}

type Vector = ReadonlyMap<string, number>;

function toText({ name, title, description, tags }: OverlapServer): string {
  return [name, title, description, ...(tags ?? [])].join(' ');
}

function toVectors(servers: readonly OverlapServer[]): Vector[] {
  const counts = servers.map(server => countTerms(toTerms(toText(server))));
  const having = countTerms(counts.flatMap(terms => [...terms.keys()]));
  return counts.map(terms => {
    const weights = [...terms].map(([term, count]): [string, number] => [
      term,
      (1 + Math.log(count)) *
        Math.log(servers.length / (having.get(term) ?? 1)),
    ]);
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([term, weight]) => [term, weight / length]));
  });
}

function toDot(left: Vector, right: Vector): number {
  let dot = 0;
  for (const [term, weight] of left) dot += weight * (right.get(term) ?? 0);
  return dot;
}

/** All pairs by the cosine of their texts, the most alike first. */
export function rankByText(servers: readonly OverlapServer[]): TextPair[] {
  const vectors = toVectors(servers);
  const pairs = servers.flatMap(({ name }, left) =>
    servers.slice(left + 1).map(
      (other, offset): TextPair => ({
        servers: [name, other.name],
        cosine: toDot(vectors[left], vectors[left + 1 + offset]),
      }),
    ),
  );
  return pairs.sort((one, other) => other.cosine - one.cosine);
}
