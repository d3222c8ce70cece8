import { oneName } from '../graph/graph';
import { FALSE, Literal, NameSet } from '../graph/nodes';
import { isObject, own } from '../json/json';
import { Reading } from './reader';
import {
  countAt,
  has,
  namesAt,
  readChild,
  readClosed,
  stringsOf,
} from './values';

/** What `additionalProperties` applies to. */
export function otherNames(
  names: readonly string[],
  patterns: readonly string[],
): NameSet {
  return {
    names: [...new Set(names)].sort(),
    patterns: [...new Set(patterns)].sort(),
    others: true,
    except: [],
  };
}

/** The names that match a pattern. */
export function patternNames(
  pattern: string,
  except: readonly string[] = [],
): NameSet {
  return {
    names: [],
    patterns: [pattern],
    others: false,
    except: [...except].sort(),
  };
}

/** Keywords on members by their names. */
export function readMembers(reading: Reading): Literal[] {
  const { graph, schema, frame } = reading;
  const names = namesAt(reading, 'properties');
  const patterns = namesAt(reading, 'patternProperties');
  const literals = names.map(name =>
    graph.every(oneName(name), readChild(reading, ['properties', name], 1)),
  );
  for (const pattern of patterns) {
    const of = readChild(reading, ['patternProperties', pattern], 1);
    literals.push(graph.every(patternNames(pattern), of));
  }
  const rest = own(schema, 'additionalProperties');
  if (rest !== undefined && !(rest === false && frame.open)) {
    const of = readChild(reading, ['additionalProperties'], 1);
    literals.push(graph.every(otherNames(names, patterns), of));
  }
  return literals;
}

/** Keywords on which and how many members there are. */
export function readCounts(reading: Reading): Literal[] {
  const { graph, schema } = reading;
  const literals: Literal[] = [];
  const min = countAt(reading, 'minProperties');
  const max = countAt(reading, 'maxProperties');
  if (min !== undefined) literals.push(graph.size('object', 'min', min));
  if (max !== undefined) literals.push(graph.size('object', 'max', max));
  const required = stringsOf(reading, own(schema, 'required'), 'required');
  literals.push(...required.map(name => graph.required(name)));
  if (has(reading, 'propertyNames')) {
    literals.push(graph.keys(readClosed(reading, ['propertyNames'], 1)));
  }
  return literals;
}

/** The literal that an object has the property; false for anything else. */
export function presence(reading: Reading, name: string): Literal {
  return reading.graph.every(oneName(name), FALSE) ^ 1;
}

function requiredWith(
  reading: Reading,
  keyword: string,
  name: string,
): Literal {
  const { graph, schema } = reading;
  const map = own(schema, keyword);
  const list = isObject(map) ? own(map, name) : undefined;
  const names = stringsOf(reading, list, keyword);
  const all = graph.all(names.map(other => graph.required(other)));
  return graph.any([presence(reading, name) ^ 1, all]);
}

function schemaWith(reading: Reading, keyword: string, name: string): Literal {
  const of = readChild(reading, [keyword, name], 0);
  return reading.graph.any([presence(reading, name) ^ 1, of]);
}

/** Keywords on what a member brings with it. */
export function readDependent(reading: Reading): Literal[] {
  const { reader, schema, frame } = reading;
  if (reader.document.dialect === 'draft-07') {
    const map = own(schema, 'dependencies');
    return namesAt(reading, 'dependencies').map(name =>
      isObject(map) && Array.isArray(own(map, name))
        ? requiredWith(reading, 'dependencies', name)
        : schemaWith(reading, 'dependencies', name),
    );
  }
  const old = has(reading, 'dependencies')
    ? [reader.opaque('unsupported-keyword', frame, 'dependencies')]
    : [];
  return [
    ...old,
    ...namesAt(reading, 'dependentRequired').map(name =>
      requiredWith(reading, 'dependentRequired', name),
    ),
    ...namesAt(reading, 'dependentSchemas').map(name =>
      schemaWith(reading, 'dependentSchemas', name),
    ),
  ];
}
