import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { createPointer } from '../../model/pointer';
import { HINT_DEFAULTS } from '../../model/snapshot/hints';
import { Tool } from '../../model/snapshot/types';
import {
  Change,
  ChangePlace,
  HintChange,
  MetaChange,
  TaskSupport,
  TaskSupportChange,
} from '../changes';
import type { ListedTool, ToolPair } from './diff-tools';
import { diffFields, diffText, PlacedText, TextOwner } from './diff-texts';
import { placeWith } from './shown-value';

const HINTS = [
  'readOnlyHint',
  'destructiveHint',
  'idempotentHint',
  'openWorldHint',
] as const satisfies HintChange['hint'][];

/** Differences in a tool besides its schemas: texts, hints, `_meta`. */
export function diffToolEnvelope(pair: ToolPair): Change[] {
  return [
    ...diffTexts(pair),
    ...diffHints(pair),
    ...diffKeys(pair, 'annotations', ({ annotations }) =>
      withoutHints(annotations),
    ),
    ...diffKeys(pair, '_meta', ({ _meta }) => _meta ?? {}),
    ...diffTaskSupport(pair),
    ...diffRootType(pair),
  ];
}

function diffTaskSupport({ before, after }: ToolPair): TaskSupportChange[] {
  const [from, to] = [before, after].map(taskSupportOf);
  return from === to
    ? []
    : [
        {
          kind: 'task-support',
          tool: after.tool.name,
          from,
          to,
          subject: subjectOf(after),
          document: 'snapshot',
          before: taskPlaceOf(before),
          after: taskPlaceOf(after),
        },
      ];
}

function taskSupportOf({ tool }: ListedTool): TaskSupport {
  return tool.execution?.taskSupport ?? 'forbidden';
}

function taskPlaceOf({ tool, pointer }: ListedTool): ChangePlace {
  return tool.execution
    ? placeWith(`${pointer}/execution/taskSupport`, tool.execution.taskSupport)
    : { pointer };
}

function diffTexts({ before, after }: ToolPair): Change[] {
  const owner: TextOwner = {
    of: 'tool',
    subject: subjectOf(after),
    document: 'snapshot',
  };
  const sides = {
    before: { entry: before.tool, pointer: before.pointer },
    after: { entry: after.tool, pointer: after.pointer },
  };
  return [
    ...diffFields(owner, ['description'], sides),
    ...diffText(owner, 'title', {
      before: titleOf(before),
      after: titleOf(after),
    }),
  ];
}

/** The name that people see: an annotation says it where the tool does not. */
function titleOf({ tool, pointer }: ListedTool): PlacedText {
  const { title, annotations } = tool;
  return title === undefined && annotations?.title !== undefined
    ? { pointer: `${pointer}/annotations/title`, text: annotations.title }
    : { pointer: `${pointer}/title`, text: title };
}

function diffHints({ before, after }: ToolPair): HintChange[] {
  return HINTS.flatMap(hint => {
    const [from, to] = [before, after].map(({ tool }) => hintOf(tool, hint));
    return from === to
      ? []
      : [
          {
            kind: 'hint',
            hint,
            from,
            to,
            readOnly: hintOf(after.tool, 'readOnlyHint'),
            subject: subjectOf(after),
            document: 'snapshot',
            before: { pointer: hintPointer(before, hint), value: from },
            after: { pointer: hintPointer(after, hint), value: to },
          },
        ];
  });
}

/** What a tool's hint says, by the specification's default where it is absent. */
export function hintOf(
  { annotations }: Tool,
  hint: HintChange['hint'],
): boolean {
  return annotations?.[hint] ?? HINT_DEFAULTS[hint];
}

function hintPointer({ tool, pointer }: ListedTool, hint: string): string {
  return tool.annotations?.[hint] === undefined
    ? pointer
    : `${pointer}/annotations/${hint}`;
}

function withoutHints(annotations: Tool['annotations']): JsonObject {
  return Object.fromEntries(
    Object.entries(annotations ?? {}).flatMap(([key, value]) =>
      key === 'title' ||
      Object.hasOwn(HINT_DEFAULTS, key) ||
      value === undefined
        ? []
        : [[key, value]],
    ),
  );
}

function diffKeys(
  { before, after }: ToolPair,
  part: string,
  read: (tool: Tool) => JsonObject,
): MetaChange[] {
  const [old, next] = [read(before.tool), read(after.tool)];
  const keys = new Set([...Object.keys(old), ...Object.keys(next)]);
  const pointerOf = ({ pointer }: ListedTool, key: string) =>
    pointer + createPointer([part, key]);
  return [...keys].flatMap(key => {
    const [from, to] = [ownValue(old, key), ownValue(next, key)];
    if (isSame(from, to)) {
      return [];
    }
    return [
      {
        kind: 'meta' as const,
        key,
        action: actionOf(from, to),
        ...(isPlain(from) && { from }),
        ...(isPlain(to) && { to }),
        subject: subjectOf(after),
        document: 'snapshot' as const,
        ...(from !== undefined && {
          before: placeWith(pointerOf(before, key), from),
        }),
        ...(to !== undefined && {
          after: placeWith(pointerOf(after, key), to),
        }),
      },
    ];
  });
}

function isSame(
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): boolean {
  return (
    (from === undefined) === (to === undefined) &&
    canonicalJson(from) === canonicalJson(to)
  );
}

function ownValue(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isPlain(value: JsonValue | undefined): value is string | boolean {
  return typeof value === 'string' || typeof value === 'boolean';
}

function actionOf(
  from: JsonValue | undefined,
  to: JsonValue | undefined,
): MetaChange['action'] {
  if (from === undefined) {
    return 'add';
  }
  return to === undefined ? 'remove' : 'change';
}

/** The specification wants an object at the root of what a tool takes. */
function diffRootType({ before, after }: ToolPair): Change[] {
  const [old, next] = [before.tool.inputSchema, after.tool.inputSchema];
  if (!isJsonObject(old) || !isJsonObject(next)) {
    return [];
  }
  const [from, to] = [old, next].map(({ type }) =>
    type === 'object' ? 'object' : 'other',
  );
  return from === to
    ? []
    : [
        {
          kind: 'schema',
          direction: 'input',
          tool: after.tool.name,
          action: 'root-type',
          subject: subjectOf(after),
          document: 'snapshot',
          before: placeWith(`${before.pointer}/inputSchema`, old.type),
          after: placeWith(`${after.pointer}/inputSchema`, next.type),
          from,
          to,
        },
      ];
}

function subjectOf({ tool }: ListedTool): string {
  return `tool:${tool.name}`;
}
