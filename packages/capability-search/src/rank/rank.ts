import { CapabilityStore } from '../index/CapabilityStore';
import { ServerEntry, ToolEntry } from '../index/Entry';
import { Highest } from './Highest';
import { Scores } from './Scores';
import { Judged, contextShare, judgeServer, judgeTool } from './judge';
import { WeighedConcept } from './weigh';

const maxTools = 200;
const maxServers = 100;
/** Scores closer than this are equal. */
const precision = 1e4;

/** A tool with its place in the ranking. */
export interface RankedTool extends Judged {
  readonly entry: ToolEntry;
  readonly server: ServerEntry;
}

/** A server with its place in the ranking. */
export interface RankedServer extends Judged {
  readonly server: ServerEntry;
  /** Its ranked tools, best first. */
  readonly tools: readonly RankedTool[];
}

/** Servers and tools, best first. */
export interface Ranking {
  readonly tools: readonly RankedTool[];
  readonly servers: readonly RankedServer[];
}

/** What is ranked, for what, and who may be in it. */
export interface RankInput {
  readonly store: CapabilityStore;
  readonly concepts: readonly WeighedConcept[];
  readonly accept: (server: string) => boolean;
}

function isBefore(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Ordered extends Judged {
  readonly server: ServerEntry;
}

function compareRanked(a: Ordered, b: Ordered): number {
  const trust = ({ server }: Ordered) => server.document.trust ?? 0;
  return (
    Math.round(b.score * precision) - Math.round(a.score * precision) ||
    trust(b) - trust(a) ||
    isBefore(a.server.document.name, b.server.document.name)
  );
}

function compareTools(a: RankedTool, b: RankedTool): number {
  return compareRanked(a, b) || isBefore(a.entry.tool.name, b.entry.tool.name);
}

function findTools(input: RankInput, context: Scores): RankedTool[] {
  const { store, concepts, accept } = input;
  const own = new Scores(store.tools);
  for (const concept of concepts) own.add(concept, concept.amongTools);
  const highest = new Highest<{
    score: number;
    hash: number;
    entry: ToolEntry;
    server: ServerEntry;
  }>(maxTools);
  for (const server of store.entries()) {
    const share = contextShare * context.of(server.id);
    let isAccepted: boolean | undefined;
    for (const entry of server.tools) {
      const score = own.of(entry.id) + share;
      if (score <= 0 || !highest.isOpenTo(score)) continue;
      isAccepted ??= accept(server.document.name);
      if (isAccepted) highest.add({ score, hash: entry.hash, entry, server });
    }
  }
  return highest.items().map(({ entry, server }) => ({
    entry,
    server,
    ...judgeTool(entry, server, { store, concepts }),
  }));
}

function findServers(
  { store, accept }: RankInput,
  context: Scores,
): ServerEntry[] {
  const highest = new Highest<{
    score: number;
    hash: number;
    server: ServerEntry;
  }>(maxServers);
  for (const server of store.entries()) {
    const score = context.of(server.id);
    if (score <= 0 || !highest.isOpenTo(score)) continue;
    if (!accept(server.document.name)) continue;
    highest.add({ score, hash: toOrder(server), server });
  }
  return highest.items().map(({ server }) => server);
}

function toOrder({ tools, id }: ServerEntry): number {
  return tools[0]?.hash ?? id;
}

function groupByServer(
  servers: readonly ServerEntry[],
  tools: readonly RankedTool[],
): Map<ServerEntry, RankedTool[]> {
  const groups = new Map<ServerEntry, RankedTool[]>();
  for (const server of servers) groups.set(server, []);
  for (const tool of tools) {
    const group = groups.get(tool.server) ?? [];
    group.push(tool);
    groups.set(tool.server, group);
  }
  return groups;
}

/** Ranks servers and tools; trust orders equals, then names do. */
export function rank(input: RankInput): Ranking {
  const { store, concepts } = input;
  const context = new Scores(store.servers);
  for (const concept of concepts) context.add(concept, concept.amongServers);
  const tools = findTools(input, context).sort(compareTools);
  const groups = groupByServer(findServers(input, context), tools);
  const servers = [...groups].map(([server, own]) => {
    const itself = judgeServer(server, store, concepts);
    return {
      server,
      tools: own,
      score: Math.max(itself.score, own[0]?.score ?? 0),
      fit: Math.max(itself.fit, ...own.map(({ fit }) => fit)),
    };
  });
  return { tools, servers: servers.sort(compareRanked) };
}
