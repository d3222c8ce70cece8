import { Engine, toBm25, toOurs } from './engines';
import { EvaluationQuery, EvaluationSet } from './sets';

/** How well a ranking finds the tools, each from 0 to 1. */
export interface Quality {
  readonly recallAt1: number;
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly recallAt20: number;
  /** Questions whose first tool is a right one. */
  readonly topAt1: number;
  readonly mrr: number;
  readonly ndcgAt10: number;
}

/** Shares of questions, with all servers and without those that answer. */
export interface Abstention {
  readonly answered: number;
  readonly refused: number;
}

/** What one engine reached. */
export interface Measured {
  readonly ranking: Quality;
  readonly abstention: Abstention;
}

const answeredAtLeast = 0.95;

function toRecall(
  tools: readonly string[],
  relevant: ReadonlySet<string>,
  most: number,
): number {
  const found = tools.slice(0, most).filter(tool => relevant.has(tool));
  return found.length / relevant.size;
}

function toNdcg(
  tools: readonly string[],
  relevant: ReadonlySet<string>,
): number {
  const gain = (index: number) => 1 / Math.log2(index + 2);
  let reached = 0;
  for (const [index, tool] of tools.slice(0, 10).entries()) {
    if (relevant.has(tool)) reached += gain(index);
  }
  let best = 0;
  for (let at = 0; at < Math.min(10, relevant.size); at += 1) best += gain(at);
  return reached / best;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function measureRanking(
  engine: Engine,
  queries: readonly EvaluationQuery[],
): Quality {
  const asked = queries.map(({ query, relevant }) => ({
    tools: engine.ask(query).tools,
    relevant: new Set(relevant),
  }));
  const recallAt = (most: number) =>
    mean(asked.map(({ tools, relevant }) => toRecall(tools, relevant, most)));
  const firsts = asked.map(({ tools, relevant }) =>
    tools.findIndex(tool => relevant.has(tool)),
  );
  return {
    recallAt1: recallAt(1),
    recallAt5: recallAt(5),
    recallAt10: recallAt(10),
    recallAt20: recallAt(20),
    topAt1: mean(firsts.map(first => (first === 0 ? 1 : 0))),
    mrr: mean(firsts.map(first => (first < 0 ? 0 : 1 / (first + 1)))),
    ndcgAt10: mean(asked.map(({ tools, relevant }) => toNdcg(tools, relevant))),
  };
}

interface Pair {
  readonly withAll: { readonly score: number; readonly isFound: boolean };
  readonly without: { readonly score: number; readonly isFound: boolean };
}

function askTwice(engine: Engine, queries: readonly EvaluationQuery[]): Pair[] {
  const engines = new Map<string, Engine>();
  return queries.map(({ query, relevant }) => {
    const left = new Set(
      relevant.map(name => name.slice(0, name.lastIndexOf('/'))),
    );
    const key = [...left].sort().join('\n');
    const lesser = engines.get(key) ?? engine.without(left);
    engines.set(key, lesser);
    return { withAll: engine.ask(query), without: lesser.ask(query) };
  });
}

function toAbstention(pairs: readonly Pair[]): Abstention {
  return {
    answered: mean(pairs.map(({ withAll }) => (withAll.isFound ? 1 : 0))),
    refused: mean(pairs.map(({ without }) => (without.isFound ? 0 : 1))),
  };
}

/** The threshold, found afterwards, that refuses most and answers enough. */
function toBestThreshold(pairs: readonly Pair[]): Abstention {
  const scores = pairs
    .map(({ withAll }) => withAll.score)
    .sort((a, b) => a - b);
  const allowed = Math.floor(scores.length * (1 - answeredAtLeast));
  const threshold = scores[allowed] ?? 0;
  return toAbstention(
    pairs.map(({ withAll, without }) => ({
      withAll: { ...withAll, isFound: withAll.score >= threshold },
      without: { ...without, isFound: without.score >= threshold },
    })),
  );
}

/** Measures an engine with the best threshold that it could have. */
export function measureAtBest(
  engine: Engine,
  queries: readonly EvaluationQuery[],
): Measured {
  return {
    ranking: measureRanking(engine, queries),
    abstention: toBestThreshold(askTwice(engine, queries)),
  };
}

/** The questions that some tool answers. */
export function toResolvable({ queries }: EvaluationSet): EvaluationQuery[] {
  return queries.filter(({ relevant }) => relevant.length > 0);
}

/** Measures our ranking, with its own threshold, and BM25 with its best one. */
export function measure(set: EvaluationSet): {
  questions: number;
  ours: Measured;
  bm25: Measured;
} {
  const resolvable = toResolvable(set);
  const ours = toOurs(set.servers);
  return {
    questions: resolvable.length,
    ours: {
      ranking: measureRanking(ours, resolvable),
      abstention: toAbstention(askTwice(ours, resolvable)),
    },
    bm25: measureAtBest(toBm25(set.servers), resolvable),
  };
}
