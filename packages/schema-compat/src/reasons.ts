import { isObject, join, own } from './json/json';
import { matches } from './regex/nfa';
import { Document, Place } from './read/document';
import { Reason } from './types';
import { Failure } from './validate/validator';

function messageOf({ keyword, instance }: Failure): string {
  const where = instance === '' ? 'The witness' : `The witness at ${instance}`;
  return keyword === 'false'
    ? `${where} is at a place where B allows nothing`
    : `${where} does not meet ${keyword} of B`;
}

/** The schemas that a document applies to what is one step into the value. */
function stepInto(document: Document, place: Place, token: string): Place[] {
  const { raw } = place;
  if (!isObject(raw)) return [];
  const child = (path: readonly string[]): Place[] => {
    let value: unknown = raw;
    let { pointer } = place;
    for (const step of path) {
      if (Array.isArray(value)) value = value[Number(step)];
      else value = isObject(value) ? own(value, step) : undefined;
      pointer = join(pointer, step);
    }
    const base = document.baseOf(value, place.base);
    return value === undefined ? [] : [{ raw: value, pointer, base }];
  };
  const patterns = own(raw, 'patternProperties');
  const matched = Object.keys(isObject(patterns) ? patterns : {}).filter(
    pattern => matches(pattern, token),
  );
  const found = [
    ...child(['properties', token]),
    ...matched.flatMap(pattern => child(['patternProperties', pattern])),
    ...child(['prefixItems', token]),
    ...(Array.isArray(own(raw, 'items')) ? child(['items', token]) : []),
  ];
  if (found.length > 0) return found;
  const reference = own(raw, '$ref');
  const target =
    typeof reference === 'string'
      ? document.resolve(reference, place.base)
      : undefined;
  return target
    ? [target]
    : ['additionalProperties', 'items', 'additionalItems'].flatMap(keyword =>
        isObject(own(raw, keyword)) ? child([keyword]) : [],
      );
}

const maxHops = 40;

/** The pointer of the schema in A that speaks of a place in the value, as far as it is plain. */
function pointerInto(document: Document, instance: string): string {
  let place = document.start;
  const tokens = instance
    .split('/')
    .slice(1)
    .map(token => token.replace(/~1/g, '/').replace(/~0/g, '~'));
  let hops = 0;
  for (let i = 0; i < tokens.length && hops < maxHops; hops += 1) {
    const [next] = stepInto(document, place, tokens[i]);
    if (!next) return place.pointer;
    const isReference =
      isObject(place.raw) && own(place.raw, '$ref') !== undefined;
    const isDirect = next.pointer.startsWith(`${place.pointer}/`);
    if (!isReference || isDirect) i += 1;
    place = next;
  }
  return place.pointer;
}

/** The chain from the root of B to the keyword that the witness does not meet. */
export function toChain(failure: Failure, a: Document): Reason[] {
  const chain: Reason[] = [];
  for (let at: Failure | undefined = failure; at; at = at.inner) {
    chain.push({
      code: 'fails',
      keyword: at.keyword,
      a: pointerInto(a, at.instance),
      b: at.keyword === 'false' ? at.schema : join(at.schema, at.keyword),
      instance: at.instance,
      message: messageOf(at),
    });
  }
  return chain;
}
