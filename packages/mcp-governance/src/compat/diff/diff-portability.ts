import { Tool } from '../../model/snapshot/types';
import { PortabilityChange } from '../changes';
import { findProblems, PortabilityProblem } from '../portability/find-problems';
import { clientsOf } from '../portability/profiles';
import { ComparedVersion } from '../types';
import { isWrittenAlike } from './is-written-alike';

/** Two versions of a server, the older one first. */
interface VersionPair {
  before: ComparedVersion;
  after: ComparedVersion;
}

/** A tool, and where it stands in its snapshot. */
interface PlacedTool {
  tool: Tool;
  pointer: string;
}

/** Problems of clients that a tool of the newer version has and had not before. */
export function diffPortability(pair: VersionPair): PortabilityChange[] {
  const [older, newer] = [pair.before, pair.after].map(listTools);
  const [oldName, newName] = [pair.before, pair.after].map(shortNameOf);
  return [...newer].flatMap(([name, next]) => {
    const old = older.get(name);
    if (old && oldName === newName && isWrittenAlike(old.tool, next.tool)) {
      return [];
    }
    const known = new Set(
      old ? findProblems(old.tool, oldName).map(({ rule }) => rule) : [],
    );
    return findProblems(next.tool, newName)
      .filter(({ rule }) => !known.has(rule))
      .map(problem => createChange(problem, next, old));
  });
}

/** Of two tools of one name the first counts. */
function listTools({ snapshot }: ComparedVersion): Map<string, PlacedTool> {
  const tools = snapshot.known ? snapshot.value.tools : [];
  const placed = tools.map((tool, index): [string, PlacedTool] => [
    tool.name,
    { tool, pointer: `/tools/${index}` },
  ]);
  return new Map(placed.reverse());
}

/** Whether people call the server by the same name in both versions. */
export function isNamedAlike({ before, after }: VersionPair): boolean {
  return shortNameOf(before) === shortNameOf(after);
}

/** What people usually call the server by: the last part of its name. */
function shortNameOf({ parsed }: ComparedVersion): string {
  return parsed?.manifest.name?.split('/').at(-1) ?? '';
}

function createChange(
  { rule, pointer, path, found }: PortabilityProblem,
  next: PlacedTool,
  old: PlacedTool | undefined,
): PortabilityChange {
  return {
    kind: 'portability',
    tool: next.tool.name,
    rule,
    clients: clientsOf(rule),
    path,
    subject: `tool:${next.tool.name}`,
    document: 'snapshot',
    ...(old && { before: { pointer: old.pointer } }),
    after: {
      pointer: next.pointer + pointer,
      ...(found !== undefined && { value: found }),
    },
  };
}
