import { CapabilityStore } from '../index/CapabilityStore';
import { ServerEntry, ToolEntry } from '../index/Entry';
import { Highest } from './Highest';
import { Marks } from './Marks';
import { Scores } from './Scores';
import {
  Judged,
  contextShare,
  judgeServer,
  judgeTitle,
  judgeTool,
} from './judge';
import { WeighedConcept } from './weigh';

const maxTools = 100;
const maxServers = 50;
/** What it counts that a server is called what was asked for. */
const titleShare = 1;
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

/** Sums of one question at a time. */
export class Scratch {
  /** Of tools, by their own texts. */
  readonly own = new Scores();
  /** Of servers, by what they say of themselves. */
  readonly context = new Scores();
  /** Of servers, by what their names say. */
  readonly names = new Scores();
  /** Of servers, whether they may be in the answer. */
  readonly accepted = new Marks();
  /** Of servers, whether they answer. */
  readonly answering = new Marks();
}

/** What is ranked, for what, and who may be in it. */
export interface RankInput {
  readonly store: CapabilityStore;
  readonly concepts: readonly WeighedConcept[];
  /** Takes a server's number. */
  readonly accept: (server: number) => boolean;
  readonly scratch: Scratch;
}

function isBefore(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

interface Ordered {
  readonly score: number;
  readonly server: ServerEntry;
}

/** Orders by score, then by trust, then by name. */
export function compareRanked(a: Ordered, b: Ordered): number {
  const trust = ({ server }: Ordered) => server.document.trust ?? 0;
  return (
    Math.round(b.score * precision) - Math.round(a.score * precision) ||
    trust(b) - trust(a) ||
    isBefore(a.server.document.name, b.server.document.name)
  );
}

/** As `compareRanked` does, then by the tool's name. */
export function compareTools(
  a: Ordered & { readonly entry: ToolEntry },
  b: Ordered & { readonly entry: ToolEntry },
): number {
  return compareRanked(a, b) || isBefore(a.entry.tool.name, b.entry.tool.name);
}

/**
 * Concepts come in order of their worth. Once those to come could not lift a
 * tool that has no word yet among the best, they are added to the others only:
 * what remains are the words that half of all tools have.
 */
function sumUpTools({ store, concepts, scratch: { own } }: RankInput): void {
  own.begin(store.tools.end);
  let left = 0;
  for (const { amongTools } of concepts) left += amongTools;
  let isOpen = true;
  for (const { variants, amongTools: worth } of concepts) {
    isOpen &&= own.touched < maxTools || own.countFrom(left) < maxTools;
    own.add(variants, { side: 'tools', worth, isOpen });
    left -= worth;
  }
}

function sumUpServers({ store, concepts, scratch }: RankInput): void {
  const { context } = scratch;
  context.begin(store.servers.end);
  for (const { variants, amongServers: worth } of concepts) {
    context.add(variants, { side: 'servers', worth });
  }
}

/** What a tool is worth before it is judged. */
export function toQuickScore(
  { store, scratch }: RankInput,
  tool: number,
): number {
  const context = scratch.context.of(store.serverIdOf(tool));
  return scratch.own.of(tool) + contextShare * context;
}

/** Offers the tools whose own texts have words of the question. */
function offerOwn(
  { store, accept, scratch }: RankInput,
  highest: Highest,
): void {
  const { own, context } = scratch;
  const { touchedIds, sums, touched } = own;
  const most = contextShare * context.highest();
  for (let at = 0; at < touched; at += 1) {
    const id = touchedIds[at];
    if (!highest.isOpenToScore(sums[id] + most)) continue;
    const server = store.serverIdOf(id);
    const score = sums[id] + contextShare * context.of(server);
    if (!highest.isOpenTo(id, score)) continue;
    if (accept(server)) highest.add(id, score);
  }
}

/** Offers the tools that only their server speaks for. */
function offerOthers(
  { store, accept, scratch }: RankInput,
  highest: Highest,
): void {
  const { own, context } = scratch;
  const { touchedIds, sums, touched } = context;
  for (let at = 0; at < touched; at += 1) {
    const score = contextShare * sums[touchedIds[at]];
    if (!highest.isOpenToScore(score)) continue;
    const server = store.server(touchedIds[at]);
    for (const id of server.tools) {
      if (own.has(id) || !highest.isOpenTo(id, score)) continue;
      if (accept(server.id)) highest.add(id, score);
    }
  }
}

/** The tools with the highest sums. */
function pickTools(input: RankInput): readonly number[] {
  const highest = new Highest(maxTools, id => input.store.toolHash(id));
  offerOwn(input, highest);
  offerOthers(input, highest);
  return highest.items();
}

function pickServers({ store, accept, scratch }: RankInput): ServerEntry[] {
  const { context } = scratch;
  const highest = new Highest(maxServers, id => store.serverHash(id));
  for (let at = 0; at < context.touched; at += 1) {
    const id = context.touchedIds[at];
    const score = context.of(id);
    if (!highest.isOpenTo(id, score)) continue;
    if (accept(id)) highest.add(id, score);
  }
  return highest.items().map(id => store.server(id));
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

/** Holds a tool against the question. */
export function rankTool(
  { store, concepts }: RankInput,
  id: number,
): RankedTool {
  const entry = store.tool(id);
  return {
    entry,
    server: entry.server,
    ...judgeTool(entry, { store, concepts }),
  };
}

/** Holds a server, of which some tools were ranked, against the question. */
export function rankServer(
  { concepts }: RankInput,
  server: ServerEntry,
  tools: readonly RankedTool[],
): RankedServer {
  const itself = judgeServer(server, concepts);
  return {
    server,
    tools,
    score:
      Math.max(itself.score, tools[0]?.score ?? 0) *
      (1 + titleShare * judgeTitle(server, concepts)),
    fit: Math.max(itself.fit, ...tools.map(({ fit }) => fit)),
    named: itself.named,
  };
}

/** Ranks the best servers and tools; trust orders equals, then names do. */
export function rank(input: RankInput): Ranking {
  sumUpTools(input);
  sumUpServers(input);
  const tools = pickTools(input)
    .map(id => rankTool(input, id))
    .sort(compareTools);
  const groups = groupByServer(pickServers(input), tools);
  const servers = [...groups].map(([server, own]) =>
    rankServer(input, server, own),
  );
  return { tools, servers: servers.sort(compareRanked) };
}
