import { isJsonObject } from '../../model/documentReader';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { splitWords } from '../../conventions/name-words';
import { hasSimilarText } from '../similar-text';

interface Property {
  name: string;
  schema: JsonValue;
}

/** Whether a property that went and one that came are the same by another name. */
export function isRenamedProperty(from: Property, to: Property): boolean {
  if (!isJsonObject(from.schema) || !isJsonObject(to.schema)) {
    return false;
  }
  const [old, next] = [from.schema, to.schema];
  if (canonicalJson(old.type ?? '') !== canonicalJson(next.type ?? '')) {
    return false;
  }
  return (
    hasSameWords(from.name, to.name) ||
    (extendsName(from.name, to.name) &&
      hasSimilarDescription(old, next, 0.3)) ||
    hasSimilarDescription(old, next, 0.7)
  );
}

/** `issueNumber` and `issue_number`. */
function hasSameWords(left: string, right: string): boolean {
  return splitWords(left).join('') === splitWords(right).join('');
}

/** `q` and `query`, `repo` and `repository_name`. */
function extendsName(left: string, right: string): boolean {
  const [a, b] = [left, right].map(name => splitWords(name).join(' '));
  return (
    a.startsWith(b) ||
    b.startsWith(a) ||
    a.endsWith(` ${b}`) ||
    b.endsWith(` ${a}`)
  );
}

function hasSimilarDescription(
  left: JsonObject,
  right: JsonObject,
  least: number,
): boolean {
  return (
    typeof left.description === 'string' &&
    typeof right.description === 'string' &&
    hasSimilarText(left.description, right.description, least)
  );
}
