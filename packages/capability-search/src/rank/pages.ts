import { ServerEntry } from '../index/Entry';
import { Answering, listOtherTools } from './answering';
import { contextShare } from './judge';
import {
  RankInput,
  RankedServer,
  RankedTool,
  compareRanked,
  compareTools,
  rankServer,
  rankTool,
  toQuickScore,
} from './rank';

/** Which part of a list. */
export interface Range {
  readonly skip: number;
  readonly most: number;
}

/** The most tools that are judged of a server far down. */
const maxJudged = 50;

/** What of a range lies behind so many. */
function behind({ skip, most }: Range, count: number): Range {
  const taken = Math.max(0, Math.min(most, count - skip));
  return { skip: Math.max(0, skip - count), most: most - taken };
}

function take<T>(list: readonly T[], { skip, most }: Range): T[] {
  return list.slice(skip, skip + most);
}

/** Nothing further down scores higher than the last that was ranked. */
function cap<T extends { readonly score: number }>(
  ranked: T,
  before: readonly T[],
): T {
  const least = before[before.length - 1]?.score ?? ranked.score;
  return { ...ranked, score: Math.min(ranked.score, least) };
}

/** A page of the tools that answer, best first. */
export function pageTools(
  input: RankInput,
  answering: Answering,
  range: Range,
): RankedTool[] {
  const { tools } = answering.ranking;
  const page = take(tools, range);
  const rest = behind(range, tools.length);
  if (rest.most === 0 || answering.otherTools === 0) return page;
  const ordered = listOtherTools(input, answering).map(id => {
    const entry = input.store.tool(id);
    return { entry, server: entry.server, score: toQuickScore(input, id) };
  });
  const others = take(ordered.sort(compareTools), rest).map(({ entry }) =>
    cap(rankTool(input, entry.id), tools),
  );
  return [...page, ...others];
}

function toQuickServer(
  { scratch: { own, context } }: RankInput,
  server: ServerEntry,
): { server: ServerEntry; score: number } {
  const best = Math.max(0, ...server.tools.map(id => own.of(id)));
  return { server, score: best + contextShare * context.of(server.id) };
}

function judgeWithTools(input: RankInput, server: ServerEntry): RankedServer {
  const { own } = input.scratch;
  const tools = server.tools
    .filter(id => own.has(id))
    .slice(0, maxJudged)
    .map(id => rankTool(input, id))
    .sort(compareTools);
  return rankServer(input, server, tools);
}

/** A page of the servers that answer, best first. */
export function pageServers(
  input: RankInput,
  { ranking: { servers }, otherServers }: Answering,
  range: Range,
): RankedServer[] {
  const page = take(servers, range);
  const rest = behind(range, servers.length);
  if (rest.most === 0 || otherServers.length === 0) return page;
  const ordered = otherServers
    .map(id => toQuickServer(input, input.store.server(id)))
    .sort(compareRanked);
  const others = take(ordered, rest).map(({ server }) =>
    cap(judgeWithTools(input, server), servers),
  );
  return [...page, ...others];
}
