import {
  Finding,
  FindingDocument,
  FindingLevel,
  SourceLocation,
} from './finding';
import { JsonObject, JsonValue } from './json';
import { PlaceMap } from './placeMap';
import { createPointer } from './pointer';
import { PARSE_PROBLEMS, ParseProblemId, createParseFinding } from './problems';
import { redactTokens } from './secrets';

/** A value on its way from the text into the normalized document. */
export interface ReadNode {
  value: JsonValue;
  /** Where it will stand in the document. */
  pointer: string;
  /** Where it stands in the text. */
  source: string;
}

/** The members of an object under their current names. */
export type ReadFields = Map<string, ReadNode>;

/** More findings than this are counted and not listed. */
const MAX_FINDINGS = 500;

/** What blocks a server has room of its own, so that nothing can bury it. */
const MAX_BLOCKING = 100;

const MAX_DATA_TEXT = 120;

/** What a reader is about. */
export interface DocumentReaderOptions {
  document: FindingDocument;
  /** Absent where the document comes from no text. */
  locate?(pointer: string): SourceLocation | undefined;
  /** Older shapes of a manifest are judged more mildly. */
  isOlderShape?: boolean;
}

/**
 * Collects the findings of reading one document, and where its parts stood.
 */
export class DocumentReader {
  readonly findings: Finding[] = [];
  readonly places = new PlaceMap();
  /** Values that were left out since they are secrets. */
  readonly secrets = new Set<string>();
  /** What the findings are about at the moment, for example `remote:…`. */
  subject: string | undefined;
  readonly #options: DocumentReaderOptions;
  #unlisted = 0;
  #unlistedLevel: FindingLevel = 'info';

  constructor(options: DocumentReaderOptions) {
    this.#options = options;
  }

  /** Reports a problem with a value. */
  report(problem: ParseProblemId, node: ReadNode, data: JsonObject = {}): void {
    this.#add(this.#levelOf(problem), { problem, node, data });
  }

  /** Reports a problem that keeps the whole document from being read. */
  reportFatal(
    problem: ParseProblemId,
    node: ReadNode,
    data: JsonObject = {},
  ): void {
    this.#add('error', { problem, node, data });
  }

  /** All findings, with one that counts those that were too many to list. */
  finish(): Finding[] {
    if (this.#unlisted === 0) {
      return this.findings;
    }
    const more = createParseFinding({
      problem: 'more-findings',
      document: this.#options.document,
      data: { count: this.#unlisted },
      level: this.#unlistedLevel,
    });
    return [...this.findings, more];
  }

  /**
   * The members of an object by name, old spellings under the current one
   * unless both are there.
   *
   * @returns `undefined` where the value is not an object
   */
  readFields(
    node: ReadNode,
    renames: Readonly<Record<string, string>> = {},
  ): ReadFields | undefined {
    if (!isJsonObject(node.value)) {
      return undefined;
    }
    const names = currentNames(node.value, renames);
    const fields: ReadFields = new Map();
    for (const [key, value] of Object.entries(node.value)) {
      const name = names.get(key) ?? key;
      const pointer = node.pointer + createPointer([name]);
      const source = node.source + createPointer([key]);
      if (name !== key) {
        this.places.add(pointer, source);
      }
      fields.set(name, { value, pointer, source });
    }
    return fields;
  }

  /**
   * Reads the items of an array one by one. Those that give nothing are left
   * out; what was reported of them is then reported of the array.
   */
  readItems<T>(
    list: ReadNode & { value: JsonValue[] },
    read: (item: ReadNode, index: number) => T | undefined,
  ): T[] {
    const kept: T[] = [];
    list.value.forEach((value, index) => {
      const pointer = `${list.pointer}/${kept.length}`;
      const source = `${list.source}/${index}`;
      const [finding, place] = [this.findings.length, this.places.mark()];
      const item = read({ value, pointer, source }, index);
      if (item === undefined) {
        this.places.forgetSince(place);
        this.#pointFrom(finding, list.pointer);
        return;
      }
      kept.push(item);
      if (pointer !== source) {
        this.places.add(pointer, source);
      }
    });
    return kept;
  }

  #add(
    level: FindingLevel,
    {
      problem,
      node,
      data,
    }: { problem: ParseProblemId; node: ReadNode; data: JsonObject },
  ): void {
    if (this.findings.length >= maxFindings(problem)) {
      this.#unlisted += 1;
      this.#unlistedLevel = louder(this.#unlistedLevel, level);
      return;
    }
    const { document, locate } = this.#options;
    this.findings.push(
      createParseFinding({
        problem,
        document,
        pointer: redactTokens(node.pointer),
        data: limitData(data),
        subject: this.subject && limitText(this.subject),
        level,
        location: locate?.(node.source),
      }),
    );
  }

  #levelOf(problem: ParseProblemId): FindingLevel {
    const { level, olderLevel } = PARSE_PROBLEMS[problem];
    return (this.#options.isOlderShape && olderLevel) || level;
  }

  #pointFrom(start: number, pointer: string): void {
    for (let at = start; at < this.findings.length; at += 1) {
      this.findings[at] = { ...this.findings[at], pointer };
    }
  }
}

/**
 * The current names of an object's old keys. One that is taken, by itself or
 * by an old key further up in the table, is not given again.
 */
function currentNames(
  object: JsonObject,
  renames: Readonly<Record<string, string>>,
): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [old, current] of Object.entries(renames)) {
    const isFree = !Object.hasOwn(object, current) && !taken.has(current);
    if (Object.hasOwn(object, old) && isFree) {
      names.set(old, current);
      taken.add(current);
    }
  }
  return names;
}

function maxFindings(problem: ParseProblemId): number {
  const { blocks } = PARSE_PROBLEMS[problem];
  return blocks ? MAX_FINDINGS + MAX_BLOCKING : MAX_FINDINGS;
}

function louder(left: FindingLevel, right: FindingLevel): FindingLevel {
  const [loudest = right] = (['error', 'warning'] as const).filter(
    level => level === left || level === right,
  );
  return loudest;
}

/** Whether a JSON value is an object. */
export function isJsonObject(
  value: JsonValue | undefined,
): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a node holds an array. */
export function isListNode(
  node: ReadNode,
): node is ReadNode & { value: JsonValue[] } {
  return Array.isArray(node.value);
}

/** The kind of a JSON value, as JSON Schema calls it. */
export function kindOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Members that the caller does not know by name. */
export function unknownFields(
  fields: ReadFields,
  known: readonly string[],
): JsonObject {
  return Object.fromEntries(
    [...fields]
      .filter(([key]) => !known.includes(key))
      .map(([key, { value }]) => [key, value]),
  );
}

/** Takes the members that are `undefined` out of a fresh object. */
export function dropUndefined<T extends object>(value: T): T {
  for (const key of Object.keys(value)) {
    if (Reflect.get(value, key) === undefined) {
      Reflect.deleteProperty(value, key);
    }
  }
  return value;
}

/** Cuts text that findings quote, and takes secrets out of it. */
export function limitText(text: string): string {
  const safe = redactTokens(text.slice(0, 10 * MAX_DATA_TEXT));
  return safe.length > MAX_DATA_TEXT
    ? `${[...safe.slice(0, MAX_DATA_TEXT - 1)].slice(0, -1).join('')}…`
    : safe;
}

function limitData(data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [
      key,
      typeof value === 'string' ? limitText(value) : value,
    ]),
  );
}
