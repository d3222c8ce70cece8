import { RankInput, Ranking, rank } from '../rank/rank';
import { ServerMatch } from '../types';
import { locate } from '../rank/weigh';
import { Explainer } from './Explainer';

const most = 3;
const shortestStart = 3;
const startWeight = 0.3;

/** Lets words count that begin as the question's do. */
function loosen(input: RankInput): RankInput {
  const { store, concepts } = input;
  return {
    ...input,
    concepts: concepts.map(concept => {
      const start = concept.asked.stem.slice(0, shortestStart);
      if (start.length < shortestStart || concept.isAction) return concept;
      const terms = [start, ...store.vocabulary.startingWith(start)];
      const near = terms.map(term =>
        locate({ kind: 'prefix', weight: startWeight, terms: [term] }, store),
      );
      return { ...concept, variants: [...concept.variants, ...near] };
    }),
  };
}

/** The servers that come nearest to a question that nothing answers. */
export function findNearest(input: RankInput, ranking: Ranking): ServerMatch[] {
  const first = ranking.servers.slice(0, most);
  const loose = first.length < most ? loosen(input) : input;
  const known = new Set(first.map(({ server }) => server));
  const others = first.length < most ? rank(loose).servers : [];
  const explain = new Explainer(loose.concepts);
  return [...first, ...others.filter(({ server }) => !known.has(server))]
    .slice(0, most)
    .map(server => explain.server(server));
}
