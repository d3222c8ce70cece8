import { Knex } from 'knex';
import { Finding, JsonObject, JsonValue } from 'mcp-governance';
import { VisibleServers } from '../../permissions';
import { selectServers } from './serverFilter';

const MAX_NAMES = 1000;

const PLACEHOLDER = 'a server that you may not see';

/**
 * Takes the names of hidden servers out of findings, some of which are about
 * several servers.
 */
export async function hideServers<TFinding extends Pick<Finding, 'data'>>(
  knex: Knex,
  findings: TFinding[],
  visible: VisibleServers | undefined,
): Promise<TFinding[]> {
  if (visible === undefined) {
    return findings;
  }
  const data = findings.map(finding => finding.data);
  const hidden = await findHiddenNames(knex, data, visible);
  return hidden.size === 0
    ? findings
    : findings.map(finding => ({
        ...finding,
        data: hideInObject(finding.data, hidden),
      }));
}

/** What could be a name, in the value itself or in a list. */
function listTexts(value: JsonValue): string[] {
  if (typeof value === 'string') {
    return value.length <= 200 ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listTexts)
    : [];
}

/** The names of servers in some values that must not be seen. */
export async function findHiddenNames(
  knex: Knex,
  values: JsonValue[],
  visible: VisibleServers,
): Promise<Set<string>> {
  const texts = [...new Set(values.flatMap(listTexts))];
  const hidden = new Set<string>();
  for (let from = 0; from < texts.length; from += MAX_NAMES) {
    const names = texts.slice(from, from + MAX_NAMES);
    const shown = selectServers(knex, { filter: {}, visible });
    const rows: { name: string }[] = await knex('servers')
      .whereIn('name', names)
      .whereNotIn('name', shown.select('servers.name'))
      .select('name');
    rows.forEach(({ name }) => hidden.add(name));
  }
  return hidden;
}

/** Takes hidden names out of prose, wherever they stand in it. */
export function hideInText(text: string, hidden: Set<string>): string {
  return [...hidden]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, PLACEHOLDER), text);
}

/** Takes hidden names out of data. */
export function hideInObject(
  object: JsonObject,
  hidden: Set<string>,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => [key, hideIn(value, hidden)]),
  );
}

function hideIn(value: JsonValue, hidden: Set<string>): JsonValue {
  if (typeof value === 'string') {
    return hidden.has(value) ? PLACEHOLDER : value;
  }
  if (Array.isArray(value)) {
    const items = value.map(item => hideIn(item, hidden));
    return items.filter(
      (item, index) => item !== PLACEHOLDER || items.indexOf(item) === index,
    );
  }
  return typeof value === 'object' && value !== null
    ? hideInObject(value, hidden)
    : value;
}
