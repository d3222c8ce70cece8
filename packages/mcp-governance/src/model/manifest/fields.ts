import {
  DocumentReader,
  ReadNode,
  isListNode,
  kindOf,
} from '../documentReader';
import { schemeOf } from '../scheme';
import { findPlaceholder } from './placeholders';
import { URL_MAX, WEB_URL_PATTERN } from './serverRules';
import { hasUrlSecret, withoutUrlSecrets } from './urlSecrets';

/** What a text has to be. */
export interface TextRules {
  /** Name of the field in findings. */
  field: string;
  max?: number;
  /** An empty text is as good as any. */
  mayBeEmpty?: boolean;
  /** A placeholder of a build is a problem here. */
  isConcrete?: boolean;
  /** Numbers and booleans are read as the text that they are written as. */
  fromScalar?: boolean;
}

/** Reads a text; what is none is reported and left out. */
export function readText(
  reader: DocumentReader,
  node: ReadNode | undefined,
  rules: TextRules,
): string | undefined {
  if (!node) {
    return undefined;
  }
  const text = toText(reader, node, rules);
  if (text === undefined) {
    return undefined;
  }
  const { field, max } = rules;
  if (text.trim() === '' && !rules.mayBeEmpty) {
    reader.report('manifest-field-missing', node, { field });
    return undefined;
  }
  const length = max === undefined ? 0 : [...text].length;
  if (max !== undefined && length > max) {
    const data = { field, length, limit: max };
    reader.report('manifest-text-too-long', node, data);
  }
  if (rules.isConcrete) {
    reportPlaceholder(reader, node, { field, text });
  }
  return text;
}

function toText(
  reader: DocumentReader,
  node: ReadNode,
  { field, fromScalar }: TextRules,
): string | undefined {
  const { value } = node;
  if (typeof value === 'string') {
    return value;
  }
  const actual = kindOf(value);
  if (fromScalar && (actual === 'number' || actual === 'boolean')) {
    reader.report('manifest-field-not-text', node, { field, actual });
    return String(value);
  }
  const data = { field, actual, expected: 'string' };
  reader.report('manifest-field-type', node, data);
  return undefined;
}

/** Names a placeholder that nobody filled in. */
export function reportPlaceholder(
  reader: DocumentReader,
  node: ReadNode,
  { field, text }: { field: string; text: string },
): void {
  const placeholder = findPlaceholder(text);
  if (placeholder !== undefined) {
    reader.report('manifest-placeholder', node, { field, placeholder });
  }
}

/** Reads true or false; what is neither is reported and left out. */
export function readFlag(
  reader: DocumentReader,
  node: ReadNode | undefined,
  field: string,
): boolean | undefined {
  if (!node || typeof node.value === 'boolean') {
    return node?.value === undefined ? undefined : node.value === true;
  }
  const data = { field, actual: kindOf(node.value), expected: 'boolean' };
  reader.report('manifest-field-type', node, data);
  return undefined;
}

/** Reads one of some words; another one is reported and left out. */
export function readChoice(
  reader: DocumentReader,
  node: ReadNode | undefined,
  rules: { field: string; allowed: string[] },
): string | undefined {
  const { field, allowed } = rules;
  const value = readText(reader, node, { field });
  if (!node || value === undefined || allowed.includes(value)) {
    return value;
  }
  reader.report('manifest-value-unknown', node, { field, value, allowed });
  return undefined;
}

/** What a URL has to be. */
export interface UrlRules {
  field: string;
  /** Default: an absolute http or https URL. */
  pattern?: RegExp;
  max?: number;
  /** Default: http and https. */
  allowed?: string[];
}

/** Reads a URL; one of another scheme or form is reported and left out. */
export function readUrl(
  reader: DocumentReader,
  node: ReadNode | undefined,
  rules: UrlRules,
): string | undefined {
  const { field, pattern = WEB_URL_PATTERN, max = URL_MAX } = rules;
  const { allowed = ['http', 'https'] } = rules;
  const text = readText(reader, node, { field, isConcrete: true })?.trim();
  if (!node || text === undefined) {
    return undefined;
  }
  const scheme = schemeOf(text);
  if (scheme !== undefined && !allowed.includes(scheme)) {
    reader.report('manifest-url-scheme', node, { field, scheme, allowed });
    return undefined;
  }
  if (!pattern.test(text) || !isParsable(text)) {
    reader.report('manifest-url-invalid', node, { field });
    return undefined;
  }
  if (text.length > max) {
    const data = { field, length: text.length, limit: max };
    reader.report('manifest-text-too-long', node, data);
    return undefined;
  }
  if (hasUrlSecret(text)) {
    reader.report('manifest-secret', node, { field });
  }
  return withoutUrlSecrets(text);
}

function isParsable(text: string): boolean {
  return URL.canParse(
    text
      .replace(/^\{[^{}]*\}/, 'https://host')
      .replace(/:\{[^{}]*\}/g, ':1')
      .replace(/\$?\{\{?[^{}]*\}\}?|<<?[^<>]*>>?/g, 'x'),
  );
}

/** Reads a list; what is none is reported and left out. */
export function readList<T>(
  reader: DocumentReader,
  node: ReadNode | undefined,
  rules: { field: string; read(item: ReadNode, index: number): T | undefined },
): T[] | undefined {
  if (!node) {
    return undefined;
  }
  if (!isListNode(node)) {
    const data = {
      field: rules.field,
      actual: kindOf(node.value),
      expected: 'array',
    };
    reader.report('manifest-field-type', node, data);
    return undefined;
  }
  return reader.readItems(node, rules.read);
}
