import { ServerEntry } from '../index/Entry';
import { RankInput, RankedTool, Ranking } from './rank';

/** What a server's names must say of the question, beside the best server's. */
const namesShare = 0.6;
const leastNames = 0.5;
/** How much of the question must be covered, beside the best. */
const fitShare = 0.5;

/** All that answers: what was ranked, best first, then the rest in no order. */
export interface Answering {
  readonly ranking: Ranking;
  readonly otherServers: readonly ServerEntry[];
  readonly otherTools: readonly number[];
}

/** Which part of the question the names of each server say, from 0 to 1. */
function sumUpNames({ store, concepts, scratch }: RankInput): void {
  const { names } = scratch;
  let asked = 0;
  for (const { amongTools } of concepts) asked += amongTools;
  names.begin(store.servers.end);
  let left = 1;
  for (const { variants, amongTools } of concepts) {
    const worth = amongTools / (asked || 1);
    const isOpen = left >= namesShare * leastNames;
    names.add(variants, { side: 'names', worth, isOpen });
    left -= worth;
  }
}

/** The servers whose names say most of what was asked, where any say enough. */
function findNamed(input: RankInput): ServerEntry[] | undefined {
  const { store, accept, scratch } = input;
  const { names } = scratch;
  sumUpNames(input);
  const isAccepted = (id: number) => accept(store.server(id).document.name);
  let most = leastNames;
  let isNamed = false;
  const ids = names.touchedIds.subarray(0, names.touched);
  for (const id of ids) {
    if (names.of(id) < most || !isAccepted(id)) continue;
    most = names.of(id);
    isNamed = true;
  }
  if (!isNamed) return undefined;
  return [...ids]
    .filter(id => names.of(id) >= namesShare * most && isAccepted(id))
    .map(id => store.server(id));
}

function findOtherTools(
  { scratch }: RankInput,
  servers: Iterable<ServerEntry>,
  ranked: readonly RankedTool[],
): number[] {
  const known = new Set(ranked.map(({ entry }) => entry.id));
  const others: number[] = [];
  for (const server of servers) {
    const isSpokenFor = scratch.context.has(server.id);
    for (const id of server.tools) {
      if ((isSpokenFor || scratch.own.has(id)) && !known.has(id))
        others.push(id);
    }
  }
  return others;
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
  const named = findNamed(input);
  const best = Math.max(0, ...ranking.servers.map(({ fit }) => fit));
  const fitting = new Set(
    named ??
      ranking.servers
        .filter(({ fit }) => fit >= fitShare * best)
        .map(({ server }) => server),
  );
  const servers = ranking.servers.filter(({ server }) => fitting.has(server));
  const known = new Set(servers.map(({ server }) => server));
  const bestTool = Math.max(0, ...ranking.tools.map(({ fit }) => fit));
  const tools = ranking.tools.filter(({ fit }) => fit >= leastTools * bestTool);
  return {
    ranking: { servers, tools },
    otherServers: [...fitting].filter(server => !known.has(server)),
    otherTools: findOtherTools(input, fitting, tools),
  };
}
