import { isJsonObject } from '../../model/documentReader';
import { JsonValue } from '../../model/json';
import { Tool } from '../../model/snapshot/types';
import { splitWords } from '../../conventions/name-words';
import { ConsolidatedChange } from '../changes';
import { normalizeSchema } from '../schema/normalize-schema';
import type { ListedTool, ToolLists } from './diff-tools';

/** Parameters that tell which of several things a tool shall do. */
const SELECTOR = /^(?:method|action|operation|mode|command|op|type|kind)$/i;

interface Selector {
  parameter: string;
  /** Words of each value. */
  values: string[][];
}

interface Candidate extends Selector {
  listed: ListedTool;
  existing: boolean;
}

/**
 * Tools that went while another one came, or grew, that does what they did
 * when told so by an argument.
 */
export function findConsolidations(lists: ToolLists): ConsolidatedChange[] {
  const free = new Set(lists.gone);
  return listCandidates(lists).flatMap(candidate => {
    const from = [...free].filter(({ tool }) => covers(candidate, tool));
    if (from.length < (candidate.existing ? 1 : 2)) {
      return [];
    }
    from.forEach(each => free.delete(each));
    return [createConsolidation(candidate, from)];
  });
}

function listCandidates({ added, common }: ToolLists): Candidate[] {
  const isNew = added.flatMap(listed =>
    listSelectors(listed.tool).map(selector => ({
      ...selector,
      listed,
      existing: false,
    })),
  );
  const grown = common.flatMap(({ before, after }) => {
    const known = new Set(
      listSelectors(before.tool).flatMap(({ values }) =>
        values.map(words => words.join(' ')),
      ),
    );
    return listSelectors(after.tool).map(({ parameter, values }) => ({
      parameter,
      values: values.filter(words => !known.has(words.join(' '))),
      listed: after,
      existing: true,
    }));
  });
  return [...isNew, ...grown];
}

function listSelectors({ inputSchema }: Tool): Selector[] {
  const { properties } = normalizeSchema(inputSchema ?? {});
  return Object.entries(isJsonObject(properties) ? properties : {}).flatMap(
    ([parameter, schema]) => {
      const values = SELECTOR.test(parameter) ? textsOf(schema) : [];
      return values.length === 0
        ? []
        : [{ parameter, values: values.map(toWords) }];
    },
  );
}

function textsOf(schema: JsonValue): string[] {
  return isJsonObject(schema) && Array.isArray(schema.enum)
    ? schema.enum.filter(value => typeof value === 'string')
    : [];
}

/** Singular, so that `list_issues` is about the `issue`. */
function toWords(name: string): string[] {
  return splitWords(name).map(word =>
    word.length > 3 ? word.replace(/(?<!s)s$/, '') : word,
  );
}

/** The new tool's name and one of its values have nearly all words of the old name. */
function covers({ listed, values }: Candidate, { name }: Tool): boolean {
  const words = toWords(name);
  const own = toWords(listed.tool.name);
  const about = words.some(word => own.includes(word));
  return (
    about &&
    values.some(value => {
      const told = words.filter(word => value.includes(word)).length;
      const known = words.filter(
        word => value.includes(word) || own.includes(word),
      ).length;
      return told > 0 && known >= words.length - (words.length > 2 ? 1 : 0);
    })
  );
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
