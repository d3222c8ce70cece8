import { Tool } from '../../model/snapshot/types';
import { Change, ChangePlace } from '../changes';
import { CompatibilityOptions } from '../types';
import { findAlikeTools } from './alike-tools';
import { findConsolidations } from './consolidations';
import { diffToolEnvelope } from './diff-tool-envelope';
import { diffToolSchemas } from './diff-tool-schemas';
import { isWrittenAlike } from './is-written-alike';
import { isRenamedTool } from './renamed-tool';
import { SnapshotPair } from './diff-snapshots';

/** A tool and where it stands in its snapshot. */
export interface ListedTool {
  tool: Tool;
  pointer: string;
}

/** One tool in two versions. */
export interface ToolPair {
  before: ListedTool;
  after: ListedTool;
}

/** Differences between the tools of two snapshots. */
export function diffTools(
  { before, after }: SnapshotPair,
  options: CompatibilityOptions,
): Change[] {
  const [old, next] = [listTools(before.tools), listTools(after.tools)];
  const gone = [...old.values()].filter(({ tool }) => !next.has(tool.name));
  const added = [...next.values()].filter(({ tool }) => !old.has(tool.name));
  const common = [...old.values()].flatMap(listed => {
    const match = next.get(listed.tool.name);
    return match ? [{ before: listed, after: match }] : [];
  });
  return [
    ...diffLists({ gone, added, common }),
    ...common.flatMap(pair => diffTool(pair, options)),
  ];
}

/** Everything that differs in a tool of one name. */
function diffTool(pair: ToolPair, options: CompatibilityOptions): Change[] {
  return isWrittenAlike(pair.before.tool, pair.after.tool)
    ? []
    : [...diffToolEnvelope(pair), ...diffToolSchemas(pair, options)];
}

/** Of two tools of one name the first counts. */
function listTools(tools: Tool[]): Map<string, ListedTool> {
  const listed = new Map<string, ListedTool>();
  tools.forEach((tool, index) => {
    if (!listed.has(tool.name)) {
      listed.set(tool.name, { tool, pointer: `/tools/${index}` });
    }
  });
  return listed;
}

/** Tools that only one side has, and those that both have. */
export interface ToolLists {
  gone: ListedTool[];
  added: ListedTool[];
  common: ToolPair[];
}

function diffLists(lists: ToolLists): Change[] {
  const consolidations = findConsolidations(lists);
  const merged = new Set(consolidations.flatMap(({ from }) => from));
  const intoNew = new Set(consolidations.map(({ into }) => into));
  const gone = lists.gone.filter(({ tool }) => !merged.has(tool.name));
  const added = lists.added.filter(({ tool }) => !intoNew.has(tool.name));
  const renames = pairRenames(gone, added);
  const renamed = new Set([...renames].flat());
  const isNew = added.filter(each => !renamed.has(each));
  const alike = findAlikeTools(
    isNew,
    lists.common.map(({ after }) => after),
  );
  return [
    ...consolidations,
    ...[...renames].map(([from, to]) => createRename(from, to)),
    ...gone.filter(each => !renamed.has(each)).map(createRemoval),
    ...isNew.map(each => createAddition(each, alike.get(each.tool.name))),
  ];
}

function pairRenames(
  gone: ListedTool[],
  added: ListedTool[],
): Map<ListedTool, ListedTool> {
  const pairs = new Map<ListedTool, ListedTool>();
  const taken = new Set<ListedTool>();
  for (const from of gone) {
    const to = added.find(
      each => !taken.has(each) && isRenamedTool(from.tool, each.tool),
    );
    if (to) {
      pairs.set(from, to);
      taken.add(to);
    }
  }
  return pairs;
}

function createRename(from: ListedTool, to: ListedTool): Change {
  return {
    kind: 'renamed',
    what: 'tool',
    subject: `tool:${from.tool.name}`,
    document: 'snapshot',
    before: placeOf(from),
    after: placeOf(to),
    from: from.tool.name,
    to: to.tool.name,
    spelling: isRespelled(from.tool.name, to.tool.name),
  };
}

function createRemoval(listed: ListedTool): Change {
  return {
    kind: 'listed',
    what: 'tool',
    action: 'remove',
    subject: `tool:${listed.tool.name}`,
    document: 'snapshot',
    before: placeOf(listed),
    name: listed.tool.name,
    tool: listed.tool,
  };
}

function createAddition(listed: ListedTool, alike?: string): Change {
  return {
    kind: 'listed',
    what: 'tool',
    action: 'add',
    subject: `tool:${listed.tool.name}`,
    document: 'snapshot',
    after: placeOf(listed),
    name: listed.tool.name,
    tool: listed.tool,
    ...(alike !== undefined && { alike }),
  };
}

function placeOf({ tool, pointer }: ListedTool): ChangePlace {
  return { pointer: `${pointer}/name`, value: tool.name };
}

/** Whether two names differ in letter case and separators only. */
export function isRespelled(left: string, right: string): boolean {
  const [a, b] = [left, right].map(name =>
    name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''),
  );
  return a === b;
}
