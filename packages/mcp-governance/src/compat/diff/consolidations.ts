import { Tool } from '../../model/snapshot/types';
import { ConsolidatedChange } from '../changes';
import type { ListedTool, ToolLists } from './diff-tools';
import { listSelectors, Selector, toWords } from './selectors';

interface Candidate extends Selector {
  listed: ListedTool;
  /** Words of its name. */
  own: string[];
  existing: boolean;
}

/** How well a tool does, when told so, what one that went did. */
interface Match {
  candidate: Candidate;
  /** Share of the old name's words that are accounted for. */
  share: number;
  /** It reads where the old one read, and writes where that wrote. */
  alike: boolean;
}

/** Less than this of a name is chance. */
const LEAST_SHARE = 2 / 3;

/**
 * Tools that went while another one does what they did when told so by an
 * argument, be it new or there before.
 */
export function findConsolidations(lists: ToolLists): ConsolidatedChange[] {
  const candidates = lists.gone.length === 0 ? [] : listCandidates(lists);
  const groups = new Map<Candidate, { from: ListedTool; share: number }[]>();
  for (const from of lists.gone) {
    const best = findBest(candidates, from.tool);
    if (best) {
      const group = groups.get(best.candidate) ?? [];
      groups.set(best.candidate, [...group, { from, share: best.share }]);
    }
  }
  return [...groups]
    .filter(([, group]) => group.some(({ share }) => share === 1))
    .map(([candidate, group]) =>
      createConsolidation(
        candidate,
        group.map(({ from }) => from),
      ),
    );
}

function listCandidates({ added, common }: ToolLists): Candidate[] {
  const toCandidates = (listed: ListedTool, existing: boolean) =>
    listSelectors(listed.tool).map(selector => ({
      ...selector,
      listed,
      own: toWords(listed.tool.name),
      existing,
    }));
  return [
    ...added.flatMap(listed => toCandidates(listed, false)),
    ...common.flatMap(({ after }) => toCandidates(after, true)),
  ];
}

function findBest(candidates: Candidate[], tool: Tool): Match | undefined {
  const matches = candidates
    .map(candidate => ({
      candidate,
      share: shareOf(candidate, toWords(tool.name)),
      alike: isReadOnly(candidate.listed.tool) === isReadOnly(tool),
    }))
    .filter(({ share }) => share >= LEAST_SHARE);
  return matches.sort(
    (a, b) => b.share - a.share || Number(b.alike) - Number(a.alike),
  )[0];
}

/**
 * The share of a name's words that one value and the tool's own name have. A
 * value must bring some of them, and the tool be about the same, unless the
 * value says it all.
 */
function shareOf({ own, values }: Candidate, words: string[]): number {
  const shares = values.map(value => {
    const told = words.filter(word => value.includes(word)).length;
    const known = words.filter(
      word => value.includes(word) || own.includes(word),
    ).length;
    const isAbout =
      told === words.length || words.some(word => own.includes(word));
    return told > 0 && isAbout ? known / words.length : 0;
  });
  return Math.max(0, ...shares);
}

function createConsolidation(
  { listed, parameter, existing }: Candidate,
  from: ListedTool[],
): ConsolidatedChange {
  const { tool, pointer } = listed;
  return {
    kind: 'consolidated',
    subject: `tool:${tool.name}`,
    document: 'snapshot',
    before: { pointer: from[0].pointer },
    after: { pointer },
    from: from.map(each => each.tool.name),
    into: tool.name,
    parameter,
    existing,
    widens: from.every(each => isReadOnly(each.tool)) && !isReadOnly(tool),
  };
}

function isReadOnly({ annotations }: Tool): boolean {
  return annotations?.readOnlyHint === true;
}
