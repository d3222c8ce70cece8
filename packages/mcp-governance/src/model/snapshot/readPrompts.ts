import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
  kindOf,
} from '../documentReader';
import { ReadEntries, readEntries, readOptionalText } from './entries';
import { Prompt, PromptArgument } from './types';

/** Reads the prompts, each with its arguments in the order of their names. */
export function readPrompts(
  reader: DocumentReader,
  list: ReadNode | undefined,
): ReadEntries<Prompt> {
  return readEntries(reader, list, {
    list: 'prompts',
    key: 'name',
    subject: 'prompt',
    read: (fields, name): Prompt =>
      dropUndefined({
        name,
        ...readTexts(reader, fields),
        arguments: readArguments(reader, fields.get('arguments')),
      }),
  });
}

function readArguments(
  reader: DocumentReader,
  list: ReadNode | undefined,
): PromptArgument[] | undefined {
  const { entries } = readEntries(reader, list, {
    list: 'arguments',
    key: 'name',
    read: (fields, name): PromptArgument =>
      dropUndefined({
        name,
        ...readTexts(reader, fields),
        required: readRequired(reader, fields.get('required')),
      }),
  });
  return entries.length === 0 ? undefined : entries;
}

function readTexts(reader: DocumentReader, fields: ReadFields) {
  return {
    title: readOptionalText(reader, fields, 'title'),
    description: readOptionalText(reader, fields, 'description'),
  };
}

/** An argument that is not required is the same as one that does not say. */
function readRequired(
  reader: DocumentReader,
  node: ReadNode | undefined,
): true | undefined {
  if (!node || node.value === null || typeof node.value === 'boolean') {
    return node?.value === true ? true : undefined;
  }
  const data = { field: 'required', actual: kindOf(node.value) };
  reader.report('snapshot-field-type', node, { ...data, expected: 'boolean' });
  return undefined;
}
