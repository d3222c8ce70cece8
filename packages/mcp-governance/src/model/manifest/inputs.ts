import {
  DocumentReader,
  ReadFields,
  ReadNode,
  dropUndefined,
  isJsonObject,
  kindOf,
  unknownFields,
} from '../documentReader';
import { readChoice, readFlag, readList, readText } from './fields';
import { guardSecrets } from './inputSecrets';
import { ARGUMENT_TYPES, INPUT_FORMATS, OLD_KEYS } from './serverRules';
import { ManifestInput } from './types';

/** Keys that `readInput` reads; others are kept as they are. */
const KNOWN_KEYS = [
  'name',
  'description',
  'isRequired',
  'isSecret',
  'format',
  'value',
  'default',
  'placeholder',
  'choices',
  'variables',
];

/**
 * Reads an input, without the values of secrets.
 *
 * @param name - what findings call it, where it has no name of its own
 */
export function readInput(
  reader: DocumentReader,
  node: ReadNode,
  name: string,
): ManifestInput | undefined {
  const fields = reader.readFields(node, OLD_KEYS.input);
  if (!fields) {
    const data = {
      field: name,
      actual: kindOf(node.value),
      expected: 'object',
    };
    reader.report('manifest-field-type', node, data);
    return undefined;
  }
  const input = dropUndefined({
    ...unknownFields(fields, KNOWN_KEYS),
    ...readFacts(reader, fields),
    ...readValues(reader, fields),
    variables: readInputMap(reader, fields.get('variables')),
  });
  return guardSecrets(reader, { node, fields, input, name });
}

function readFacts(reader: DocumentReader, fields: ReadFields) {
  const flag = (key: string) => readFlag(reader, fields.get(key), key);
  return {
    name: readText(reader, fields.get('name'), { field: 'name' }),
    description: readText(reader, fields.get('description'), {
      field: 'description',
      mayBeEmpty: true,
    }),
    isRequired: flag('isRequired'),
    isSecret: flag('isSecret'),
    format: readChoice(reader, fields.get('format'), {
      field: 'format',
      allowed: INPUT_FORMATS,
    }),
  };
}

function readValues(reader: DocumentReader, fields: ReadFields) {
  const value = (key: string, node = fields.get(key)) =>
    readText(reader, node, { field: key, mayBeEmpty: true, fromScalar: true });
  return {
    value: value('value'),
    default: value('default'),
    placeholder: value('placeholder'),
    choices: readList(reader, fields.get('choices'), {
      field: 'choices',
      read: item => value('choices', item),
    }),
  };
}

/** Reads inputs by name, such as the variables of a URL. */
export function readInputMap(
  reader: DocumentReader,
  node: ReadNode | undefined,
): Record<string, ManifestInput> | undefined {
  if (!node) {
    return undefined;
  }
  const fields = isJsonObject(node.value) && reader.readFields(node);
  if (!fields) {
    const data = {
      field: 'variables',
      actual: kindOf(node.value),
      expected: 'object',
    };
    reader.report('manifest-field-type', node, data);
    return undefined;
  }
  const inputs: [string, ManifestInput][] = [];
  for (const [name, field] of fields) {
    const input = readInput(reader, field, name);
    if (input) {
      inputs.push([name, input]);
    }
  }
  return Object.fromEntries(inputs);
}

/** Reads headers or environment variables, which need a name. */
export function readNamedInputs(
  reader: DocumentReader,
  node: ReadNode | undefined,
  list: string,
): ManifestInput[] | undefined {
  return readList(reader, node, {
    field: list,
    read: (item, index) => {
      const input = readInput(reader, item, list);
      if (input && input.name === undefined) {
        reader.report('manifest-entry-left-out', item, {
          list,
          number: index + 1,
          field: 'name',
        });
        return undefined;
      }
      return input;
    },
  });
}

/** Reads command-line arguments: named ones need a name, positional ones a value. */
export function readArguments(
  reader: DocumentReader,
  node: ReadNode | undefined,
  list: string,
): ManifestInput[] | undefined {
  return readList(reader, node, {
    field: list,
    read: item => {
      const input = readInput(reader, item, list);
      if (input) {
        checkArgument(reader, item, input);
      }
      return input;
    },
  });
}

function checkArgument(
  reader: DocumentReader,
  node: ReadNode,
  input: ManifestInput,
): void {
  const { type } = input;
  if (typeof type !== 'string' || !ARGUMENT_TYPES.includes(type)) {
    const data = {
      field: 'type',
      value: String(type),
      allowed: ARGUMENT_TYPES,
    };
    reader.report('manifest-value-unknown', node, data);
    return;
  }
  if (type === 'named' && input.name === undefined) {
    reader.report('manifest-field-missing', node, { field: 'name' });
  }
  const keys = isJsonObject(node.value) ? Object.keys(node.value) : [];
  const hasValue = keys.some(key => /^value(?:Hint|_hint)?$/.test(key));
  if (type === 'positional' && !hasValue) {
    reader.report('manifest-field-missing', node, { field: 'value' });
  }
}
