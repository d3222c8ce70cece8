import { JsonObject } from '../../model/json';
import { parsePointer } from '../../model/pointer';
import { SubSchema } from '../../model/snapshot/schemaKeywords';

const HEADER = 'x-mcp-header';

/** A token of HTTP (RFC 9110, section 5.6.2). */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;

const TYPES = ['integer', 'string', 'boolean'];

/**
 * Headers that make clients drop a tool: no token, used twice, on a value that
 * is neither integer, text nor boolean, or on one that no chain of `properties`
 * leads to.
 */
export function findHeaderProblems(schemas: readonly SubSchema[]): SubSchema[] {
  const marked = schemas.filter(({ schema }) => Object.hasOwn(schema, HEADER));
  const counts = new Map<string, number>();
  for (const { schema } of marked) {
    const name = nameOf(schema);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return marked.filter(
    ({ schema, pointer }) =>
      !TOKEN.test(nameOf(schema)) ||
      (counts.get(nameOf(schema)) ?? 0) > 1 ||
      !TYPES.includes(String(schema.type)) ||
      !isReachable(pointer),
  );
}

/** Case does not tell headers apart. */
function nameOf(schema: JsonObject): string {
  const header = schema[HEADER];
  return typeof header === 'string' ? header.toLowerCase() : '';
}

/** The pointer names a property, of a property, of the root. */
function isReachable(pointer: string): boolean {
  const segments = parsePointer(pointer);
  return (
    segments.length > 0 &&
    segments.every(
      (segment, index) => index % 2 === 1 || segment === 'properties',
    )
  );
}
