import { CapabilityAnswer, ToolMatch } from 'capability-search';
import { FusedAnswer, FusedServer, FusedTool } from '../types';
import { Candidate } from './MeaningIndex';

/** Of the tools that mean what was asked, so many count. */
const MAX_CANDIDATES = 50;
/** Keeps the first places of one ranking from deciding alone. */
const DAMPING = 60;
const MAX_QUOTE = 200;

const toKey = ({ server, tool }: { server: string; tool: string }) =>
  `${server} ${tool}`;

/** What was asked, and in which index. */
interface FuseOptions {
  question: string;
  /** The number of the server of a name. */
  numberOf(name: string): number | undefined;
}

/**
 * Joins what words and what meaning found, by the places that each has in
 * both (reciprocal rank fusion).
 *
 * @param answer - from its first place on
 * @param candidates - of the question's scope, the nearest first
 */
export function fuse(
  answer: CapabilityAnswer,
  candidates: Candidate[],
  { question, numberOf }: FuseOptions,
): FusedAnswer {
  const near = candidates.slice(0, MAX_CANDIDATES);
  if (near.length === 0) {
    return answer;
  }
  const tools = near.map(each => toTool(each, question));
  const servers = toServers(tools);
  const answering = new Set(answer.answering);
  const added = servers
    .map(({ server }) => numberOf(server))
    .filter(number => number !== undefined)
    .filter(number => !answering.has(number));
  // Of those beyond the depth that was ranked, none is known.
  const addedTools = addTools(answer.tools, tools);
  return {
    ...answer,
    outcome: 'found',
    servers: join(answer.servers, servers, ({ server }) => server),
    tools: join(answer.tools, tools, toKey),
    nearest: [],
    answering: [...answering, ...added],
    totalServers: answer.totalServers + added.length,
    totalTools: answer.totalTools + addedTools,
  };
}

function addTools(known: readonly ToolMatch[], tools: FusedTool[]): number {
  const keys = new Set(known.map(toKey));
  return tools.filter(tool => !keys.has(toKey(tool))).length;
}

function toTool(candidate: Candidate, question: string): FusedTool {
  const { server, tool, similarity } = candidate;
  const asked = question.slice(0, MAX_QUOTE);
  return {
    ...{ server, tool, score: similarity, coverage: Math.min(1, similarity) },
    reasons: [
      { field: 'description', tool, asked, found: tool, kind: 'meaning' },
    ],
    highlights: [],
  };
}

function toServers(tools: FusedTool[]): FusedServer[] {
  const servers = new Map<string, FusedServer>();
  for (const { tool, ...match } of tools) {
    const known = servers.get(match.server);
    const names = [...(known?.tools ?? []), tool];
    servers.set(match.server, { ...(known ?? match), tools: names });
  }
  return [...servers.values()];
}

/** What words found keeps their reasons. */
function join<T extends FusedServer | FusedTool>(
  words: readonly T[],
  meaning: readonly T[],
  toName: (match: T) => string,
): T[] {
  const joined = new Map<string, { match: T; worth: number }>();
  for (const ranking of [words, meaning]) {
    ranking.forEach((match, place) => {
      const known = joined.get(toName(match));
      const worth = (known?.worth ?? 0) + 1 / (DAMPING + place);
      joined.set(toName(match), { match: known?.match ?? match, worth });
    });
  }
  return [...joined.values()]
    .sort((a, b) => b.worth - a.worth)
    .map(({ match }) => match);
}
