import { RankInput, Ranking, rank } from '../rank/rank';
import { ServerMatch } from '../types';
import { toServerMatch } from './explain';

const most = 3;
const shortestStart = 3;
const startWeight = 0.3;

/** Lets words count that begin as the question's do. */
function loosen({ store, concepts, accept }: RankInput): RankInput {
  return {
    store,
    accept,
    concepts: concepts.map(concept => {
      const start = concept.asked.stem.slice(0, shortestStart);
      if (start.length < shortestStart || concept.isAction) return concept;
      const terms = [start, ...store.vocabulary.startingWith(start)];
      const near = terms.map(term => ({
        kind: 'prefix' as const,
        weight: startWeight,
        terms: [term],
      }));
      return { ...concept, variants: [...concept.variants, ...near] };
    }),
  };
}

/** The servers that come nearest to a question that nothing answers. */
export function findNearest(input: RankInput, ranking: Ranking): ServerMatch[] {
  const first = ranking.servers.slice(0, most).map(({ server }) => server);
  if (first.length === most) {
    return ranking.servers
      .slice(0, most)
      .map(server => toServerMatch(server, input.concepts));
  }
  const loose = loosen(input);
  const known = new Set(first);
  const others = rank(loose).servers.filter(({ server }) => !known.has(server));
  return [...ranking.servers.slice(0, most), ...others]
    .slice(0, most)
    .map(server => toServerMatch(server, loose.concepts));
}
