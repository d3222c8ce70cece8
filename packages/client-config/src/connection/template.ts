import type { ManifestInput } from 'mcp-governance';
import { InputReference, Template } from '../types';

/** Variables of variables end somewhere, even where they name themselves. */
const DEEPEST = 4;

interface Filling {
  /** Makes the reference of a part of the text. */
  refer(name: string, input: ManifestInput): InputReference;
  /** The text itself, where nothing says what it is. */
  whole: () => InputReference;
}

/**
 * The text that an input stands for: its value with its variables filled in,
 * its default, or the input itself where somebody must give it.
 *
 * @returns undefined where it may stay away
 */
export function toTemplate(
  input: ManifestInput,
  filling: Filling,
): Template | undefined {
  if (input.value !== undefined) {
    return fillIn(input.value, { ...filling, variables: input.variables });
  }
  if (input.isSecret) {
    return input.isRequired === false ? undefined : [filling.whole()];
  }
  if (input.default !== undefined) {
    return [input.default];
  }
  return input.isRequired ? [filling.whole()] : undefined;
}

interface FillOptions {
  refer: Filling['refer'];
  variables?: Record<string, ManifestInput>;
  /** Names in braces that no variable explains are inputs all the same. */
  open?: boolean;
  depth?: number;
}

/** Splits a text at the names in braces. */
export function fillIn(text: string, options: FillOptions): Template {
  const parts = text.split(/(\{[A-Za-z_][A-Za-z0-9_.-]*\})/);
  return join(parts.flatMap(part => fillPart(part, options)));
}

function fillPart(part: string, options: FillOptions): Template {
  const name = /^\{(.*)\}$/s.exec(part)?.[1];
  if (name === undefined) {
    return [part];
  }
  const { variables = {}, open, refer, depth = 0 } = options;
  const own = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!own) {
    return open ? [refer(name, { isRequired: true })] : [part];
  }
  if (own.value !== undefined && depth < DEEPEST) {
    return fillIn(own.value, {
      ...options,
      variables: own.variables,
      depth: depth + 1,
    });
  }
  return own.isSecret || own.default === undefined
    ? [refer(name, own)]
    : [own.default];
}

function join(parts: Template): Template {
  const joined: (string | InputReference)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = last + part;
    } else if (part !== '') {
      joined.push(part);
    }
  }
  return joined;
}

/** The inputs of texts, each once. */
export function listReferences(texts: readonly Template[]): InputReference[] {
  const found = new Map<string, InputReference>();
  for (const part of texts.flat()) {
    if (typeof part !== 'string') {
      found.set(part.id, part);
    }
  }
  return [...found.values()];
}

/** Writes a text with its inputs as a client has them. */
export function renderTemplate(
  template: Template,
  refer: (reference: InputReference) => string,
): string {
  return template
    .map(part => (typeof part === 'string' ? part : refer(part)))
    .join('');
}
