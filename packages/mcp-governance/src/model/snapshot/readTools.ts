import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
  isJsonObject,
  kindOf,
} from '../documentReader';
import { JsonObject } from '../json';
import {
  isWithinLimits,
  ReadEntries,
  readEntries,
  readOptionalObject,
  readOptionalText,
} from './entries';
import { walkSchemas } from './schemaKeywords';
import { HINT_DEFAULTS } from './hints';
import { Tool, ToolAnnotations } from './types';

/** Keywords that refer to another schema. */
const REFERENCES = ['$ref', '$dynamicRef', '$recursiveRef'];

/** Reads the tools; other keys than those of the specification are dropped. */
export function readTools(
  reader: DocumentReader,
  list: ReadNode | undefined,
): ReadEntries<Tool> {
  return readEntries(reader, list, {
    list: 'tools',
    key: 'name',
    subject: 'tool',
    read: (fields, name, node): Tool => {
      if (!fields.has('inputSchema')) {
        reader.report('snapshot-schema-missing', node);
      }
      return dropUndefined({
        name,
        title: readOptionalText(reader, fields, 'title'),
        description: readOptionalText(reader, fields, 'description'),
        inputSchema: readSchema(reader, fields, 'inputSchema'),
        outputSchema: readSchema(reader, fields, 'outputSchema'),
        annotations: readAnnotations(reader, fields),
        execution: readExecution(reader, fields),
        _meta: readOptionalObject(reader, fields, '_meta'),
      });
    },
  });
}

function readSchema(
  reader: DocumentReader,
  fields: ReadFields,
  field: 'inputSchema' | 'outputSchema',
): JsonObject | undefined {
  const node = fields.get(field);
  if (!node) {
    return undefined;
  }
  if (!isJsonObject(node.value)) {
    const data = { field, actual: kindOf(node.value) };
    reader.report('snapshot-schema-not-object', node, data);
    return undefined;
  }
  if (!isWithinLimits(reader, node, field)) {
    return undefined;
  }
  reportRemoteRefs(reader, node, node.value);
  return node.value;
}

function reportRemoteRefs(
  reader: DocumentReader,
  node: ReadNode,
  root: JsonObject,
): void {
  for (const { schema, pointer } of walkSchemas(root)) {
    for (const keyword of REFERENCES) {
      const ref = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
      if (typeof ref === 'string' && !ref.startsWith('#')) {
        const step = `${pointer}/${keyword}`;
        const at = {
          value: ref,
          pointer: node.pointer + step,
          source: node.source + step,
        };
        reader.report('snapshot-remote-ref', at, { ref });
      }
    }
  }
}

/** Reads annotations; what is explicit stays, the digest ignores what is implied. */
function readAnnotations(
  reader: DocumentReader,
  fields: ReadFields,
): ToolAnnotations | undefined {
  const value = readOptionalObject(reader, fields, 'annotations');
  const node = fields.get('annotations');
  const members = value && node && reader.readFields(node);
  if (!members) {
    return undefined;
  }
  const kept = [...members].filter(
    ([key, member]) => member.value !== null && isHint(reader, key, member),
  );
  return kept.length === 0
    ? undefined
    : Object.fromEntries(kept.map(([key, member]) => [key, member.value]));
}

/** A tool that is never run as a task is one that does not say. */
function readExecution(
  reader: DocumentReader,
  fields: ReadFields,
): Tool['execution'] {
  const node = fields.get('execution');
  const value = readOptionalObject(reader, fields, 'execution');
  const support = value?.taskSupport;
  if (support === 'optional' || support === 'required') {
    return { taskSupport: support };
  }
  if (node && support !== undefined && support !== 'forbidden') {
    const data = { field: 'taskSupport', actual: kindOf(support) };
    const expected = 'forbidden, optional or required';
    reader.report('snapshot-field-type', node, { ...data, expected });
  }
  return undefined;
}

function isHint(reader: DocumentReader, key: string, node: ReadNode): boolean {
  const expected = expectedKind(key);
  const actual = kindOf(node.value);
  if (expected === undefined || actual === expected) {
    return true;
  }
  reader.report('snapshot-field-type', node, { field: key, actual, expected });
  return false;
}

function expectedKind(key: string): string | undefined {
  if (key === 'title') {
    return 'string';
  }
  return Object.hasOwn(HINT_DEFAULTS, key) ? 'boolean' : undefined;
}
