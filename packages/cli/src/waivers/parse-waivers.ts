import {
  JsonValue,
  nearestKey,
  parseEnd,
  parseText,
  SourceLocation,
  toVisible,
  Waiver,
} from 'mcp-governance';
import { CouldNotRunError } from '../exit-codes';
import { renderFindings } from '../render/findings';

/** A waiver that is reviewed with the code, and where it stands. */
export interface FileWaiver extends Waiver {
  /** Where it names one, it accepts findings of no other. */
  rule?: string;
  location?: SourceLocation;
}

const MAX_BYTES = 1024 * 1024;

const KEYS = ['fingerprint', 'rule', 'reason', 'grantedBy', 'expires'];

const REQUIRED = ['fingerprint', 'reason', 'grantedBy'];

/** What is wrong with one member, and how to mend it. */
interface Fault {
  pointer: string;
  text: string;
}

type Entry = Record<string, JsonValue>;

function isEntry(value: JsonValue): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listKeyFaults(entry: Entry, at: string): Fault[] {
  const unknown = Object.keys(entry)
    .filter(key => !KEYS.includes(key))
    .map(key => {
      const nearest = nearestKey(key, KEYS);
      const hint = nearest ? `write ${nearest}` : `use ${KEYS.join(', ')}`;
      return {
        pointer: at,
        text: `'${toVisible(
          key.slice(0, 60),
        )}' is no part of a waiver: ${hint}`,
      };
    });
  const missing = REQUIRED.filter(key => !Object.hasOwn(entry, key)).map(
    key => ({ pointer: at, text: `${key} is missing: add it` }),
  );
  return [...unknown, ...missing];
}

const HINTS: Record<string, string> = {
  fingerprint:
    'write the 16 hexadecimal digits that the report shows, in quotes',
  rule: 'write the id of the rule or check',
  reason: 'say in a sentence why the finding is accepted',
  grantedBy: 'name who accepted it, for example user:default/ada',
  expires: 'write a day as in "2027-03-31"',
};

function isSound(key: string, value: JsonValue): boolean {
  if (typeof value !== 'string' || value.trim() === '') {
    return false;
  }
  if (key === 'fingerprint') {
    return /^[0-9a-f]{16}$/.test(value);
  }
  return key !== 'expires' || parseEnd(value) !== undefined;
}

function listValueFaults(entry: Entry, at: string): Fault[] {
  return KEYS.filter(
    key => Object.hasOwn(entry, key) && !isSound(key, entry[key]),
  ).map(key => ({
    pointer: `${at}/${key}`,
    text: `${key} cannot be ${toVisible(
      JSON.stringify(entry[key]).slice(0, 60),
    )}: ${HINTS[key]}`,
  }));
}

function listFaults(value: JsonValue): Fault[] {
  if (!Array.isArray(value)) {
    const text = 'This is no list of waivers: begin each with "- fingerprint:"';
    return [{ pointer: '', text }];
  }
  return value.flatMap((entry, index) => {
    const at = `/${index}`;
    return isEntry(entry)
      ? [...listKeyFaults(entry, at), ...listValueFaults(entry, at)]
      : [{ pointer: at, text: 'This is no waiver: write its members' }];
  });
}

function textOf(entry: Entry, key: string): string {
  return String(entry[key]);
}

function createWaiver(entry: Entry, location: SourceLocation): FileWaiver {
  const has = (key: string) => Object.hasOwn(entry, key);
  return {
    fingerprint: textOf(entry, 'fingerprint'),
    reason: textOf(entry, 'reason'),
    grantedBy: textOf(entry, 'grantedBy'),
    ...(has('rule') && { rule: textOf(entry, 'rule') }),
    ...(has('expires') && { expires: textOf(entry, 'expires') }),
    location,
  };
}

/**
 * Reads a file of waivers, JSON or YAML: a list of fingerprint, reason and
 * who granted it, with rule and expiry where wanted.
 *
 * @throws CouldNotRunError with everything that is wrong, by file and line
 */
export function parseWaivers(text: Uint8Array, file: string): FileWaiver[] {
  const parsed = parseText(text, { file, maxBytes: MAX_BYTES });
  if (!parsed.ok || parsed.findings.length > 0) {
    if (parsed.findings.every(({ rule }) => rule === 'text-empty')) {
      return [];
    }
    throw new CouldNotRunError(renderFindings(parsed.findings));
  }
  const { value, locate } = parsed.value;
  // A file whose every line is a comment.
  const list = value === null ? [] : value;
  const faults = listFaults(list).map(fault => {
    const { line, column } = locate(fault.pointer);
    return `${file}:${line}:${column} ${fault.text}`;
  });
  if (faults.length > 0 || !Array.isArray(list)) {
    throw new CouldNotRunError(
      `The waivers cannot be read:\n${faults.join('\n')}`,
    );
  }
  return list
    .filter(isEntry)
    .map((entry, index) => createWaiver(entry, locate(`/${index}`)));
}
