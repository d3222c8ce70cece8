import { RankInput, RankedTool, Ranking } from './rank';

/** What a server's names must say of the question, beside the best server's. */
const namesShare = 0.6;
const leastNames = 0.5;
/** How much of the question must be covered, beside the best. */
const fitShare = 0.5;

/** All that answers: what was ranked, best first, and the rest in no order. */
export interface Answering {
  readonly ranking: Ranking;
  /** Their numbers. */
  readonly otherServers: readonly number[];
  /** How many. */
  readonly otherTools: number;
}

/** Which part of the question the names of each server say, from 0 to 1. */
function sumUpNames({ store, concepts, scratch }: RankInput): void {
  const { names } = scratch;
  let asked = 0;
  for (const { forFit } of concepts) asked += forFit;
  names.begin(store.servers.end);
  let left = 1;
  for (const { variants, forFit } of concepts) {
    if (forFit === 0) continue;
    const worth = forFit / (asked || 1);
    const isOpen = left >= namesShare * leastNames;
    names.add(variants, { side: 'names', worth, isOpen });
    left -= worth;
  }
}

/** The servers whose names say most of what was asked, where any say enough. */
function findNamed(input: RankInput): number[] | undefined {
  const { names } = input.scratch;
  sumUpNames(input);
  const { touchedIds, touched, sums } = names;
  let most = 0;
  for (let at = 0; at < touched; at += 1) {
    const sum = sums[touchedIds[at]];
    if (sum < leastNames || sum <= most) continue;
    if (input.accept(touchedIds[at])) most = sum;
  }
  if (most === 0) return undefined;
  const named: number[] = [];
  for (let at = 0; at < touched; at += 1) {
    const id = touchedIds[at];
    if (sums[id] >= namesShare * most && input.accept(id)) named.push(id);
  }
  return named;
}

/** Marks of servers that answer. */
const other = 1;
const ranked = 2;

/** Counts the tools of the servers that answer, but for those in the ranking. */
function countOtherTools(
  { store, scratch: { own, context, answering } }: RankInput,
  servers: readonly number[],
  tools: readonly RankedTool[],
): number {
  const { touchedIds, touched } = own;
  let count = 0;
  for (const id of servers) {
    if (context.has(id)) count += store.toolCount(id);
  }
  for (let at = 0; at < touched; at += 1) {
    const server = store.serverIdOf(touchedIds[at]);
    if (answering.of(server) > 0 && !context.has(server)) count += 1;
  }
  return count - tools.filter(({ server }) => answering.of(server.id)).length;
}

/** The tools that are counted only, in no order. */
export function listOtherTools(
  { store, scratch }: RankInput,
  { ranking: { servers, tools }, otherServers }: Answering,
): number[] {
  const known = new Set(tools.map(({ entry }) => entry.id));
  const ids = [...servers.map(({ server }) => server.id), ...otherServers];
  return ids.flatMap(server => {
    const isSpokenFor = scratch.context.has(server);
    return store
      .server(server)
      .tools.filter(
        id => (isSpokenFor || scratch.own.has(id)) && !known.has(id),
      );
  });
}

/**
 * All that answers as well as the best does. Where the names of a server (its
 * own, of what it wraps, of its tools) say what was asked, those of the others
 * must; to mention it in passing is not enough. A tool must cover at least the
 * share `leastTools` of what the best one does.
 */
export function findAnswering(
  input: RankInput,
  ranking: Ranking,
  leastTools: number = fitShare,
): Answering {
  const { store, scratch } = input;
  const fitting = findNamed(input) ?? listFitting(ranking);
  const { answering } = scratch;
  answering.begin(store.servers.end);
  for (const id of fitting) answering.set(id, other);
  const servers = ranking.servers.filter(({ server: { id }, fit }) => {
    const isFitting = answering.of(id) === other;
    if (isFitting) answering.set(id, ranked);
    // Its names may say all the words, and nothing of it what they mean.
    return isFitting && (fit > 0 || leastTools === 0);
  });
  const bestTool = Math.max(0, ...ranking.tools.map(({ fit }) => fit));
  const tools = ranking.tools.filter(({ fit }) => fit >= leastTools * bestTool);
  return {
    ranking: { servers, tools },
    otherServers: fitting.filter(id => answering.of(id) === other),
    otherTools: countOtherTools(input, fitting, tools),
  };
}

/** The ranked servers that cover nearly as much as the best one does. */
function listFitting({ servers }: Ranking): number[] {
  const best = Math.max(0, ...servers.map(({ fit }) => fit));
  return servers
    .filter(({ fit }) => fit >= fitShare * best)
    .map(({ server }) => server.id);
}
