import { Finding, FindingDocument, Result, SourceLocation } from '../finding';
import { JsonValue } from '../json';
import { parsePointer } from '../pointer';
import { createParseFinding } from '../problems';
import { decodeUtf8, hasMoreBytes } from './decodeUtf8';
import { indexJson, inspectJson } from './jsonText';
import { MAX_DEPTH, MAX_TEXT_PROBLEMS } from './limits';
import { redactTokens } from '../secrets';
import { JsonFault } from './scanJson';
import { TextProblem } from './textProblem';
import { readYaml } from './yamlText';

/** How a text is read. @public */
export interface ParseTextOptions {
  /** Name of the file in findings; its ending tells the format. */
  file: string;
  /** Default: by the file's ending, else by the first character. */
  format?: 'json' | 'yaml';
  maxBytes: number;
  /** How deep objects and arrays may nest. Default: 100. */
  maxDepth?: number;
  /** Which document the findings are about. Default: `manifest`. */
  document?: FindingDocument;
}

/** A text's value, and where each part of it stands. @public */
export interface ParsedText {
  value: JsonValue;
  /**
   * Line and column of a JSON pointer: of a member its key, of an item its
   * first character. A pointer to nothing is located at the nearest part
   * around it. The index behind it is built on the first call.
   */
  locate(pointer: string): SourceLocation;
}

interface Reading {
  value?: JsonValue;
  problems: TextProblem[];
  offsetOf(path: string[]): number;
}

/**
 * Reads JSON or YAML (core schema of YAML 1.2, one document). Never throws:
 * text that cannot be read is a finding with its place.
 *
 * @public
 */
export function parseText(
  text: string | Uint8Array,
  options: ParseTextOptions,
): Result<ParsedText> {
  const { maxBytes, maxDepth = MAX_DEPTH } = options;
  if (hasMoreBytes(text, maxBytes)) {
    const data = { limit: maxBytes };
    return toResult(
      '',
      failed({ id: 'text-too-large', offset: 0, data }),
      options,
    );
  }
  const decoded = typeof text === 'string' ? { text } : decodeUtf8(text);
  const plain = decoded.text.replace(/^\uFEFF/, '');
  if (decoded.fault) {
    const offset = plain.length;
    return toResult(
      plain,
      failed({ id: 'text-not-utf8', offset, data: {} }),
      options,
    );
  }
  return toResult(plain, readText(plain, maxDepth, options), options);
}

function readText(
  text: string,
  maxDepth: number,
  options: ParseTextOptions,
): Reading {
  if (text.trim() === '') {
    return failed({ id: 'text-empty', offset: 0, data: {} });
  }
  const format = options.format ?? formatOf(options.file);
  if (format === 'json') {
    return readJson(text, maxDepth);
  }
  const looksLikeJson = /^\s*[{[]/.test(text);
  if (!looksLikeJson) {
    return readYaml(text, maxDepth);
  }
  const json = readJson(text, maxDepth);
  if (json.value !== undefined || json.problems[0]?.id === 'text-too-deep') {
    return json;
  }
  const yaml = readYaml(text, maxDepth);
  return yaml.value === undefined && !format ? json : yaml;
}

function formatOf(file: string): 'json' | 'yaml' | undefined {
  if (/\.json$/i.test(file)) {
    return 'json';
  }
  return /\.ya?ml$/i.test(file) ? 'yaml' : undefined;
}

function readJson(text: string, maxDepth: number): Reading {
  const { fault, duplicates } = inspectJson(text, maxDepth);
  if (fault) {
    return failed(toProblem(fault, text, maxDepth));
  }
  const value: JsonValue = JSON.parse(text);
  const problems = duplicates.map(
    ({ key, offset }): TextProblem => ({
      id: 'text-duplicate-key',
      offset,
      data: { key: redactTokens(key).slice(0, 100) },
    }),
  );
  let index: ReturnType<typeof indexJson> | undefined;
  const offsetOf = (path: string[]) => {
    index ??= indexJson(text);
    return index(path);
  };
  return { value, problems, offsetOf };
}

function toProblem(
  fault: JsonFault,
  text: string,
  maxDepth: number,
): TextProblem {
  const { offset, expected } = fault;
  if (fault.kind === 'tooDeep') {
    return { id: 'text-too-deep', offset, data: { limit: maxDepth } };
  }
  const id = offset >= text.length ? 'text-truncated' : 'text-syntax';
  return { id, offset, data: { expected } };
}

function failed(problem: TextProblem): Reading {
  return { problems: [problem], offsetOf: () => problem.offset };
}

function toResult(
  text: string,
  reading: Reading,
  options: ParseTextOptions,
): Result<ParsedText> {
  const { file, document = 'manifest' } = options;
  const locator = createLocator(text, file);
  const findings = reading.problems.slice(0, MAX_TEXT_PROBLEMS).map(
    ({ id, offset, data }): Finding =>
      createParseFinding({
        problem: id,
        document,
        data,
        location: locator(offset),
      }),
  );
  const count = reading.problems.length - findings.length;
  if (count > 0) {
    const location = locator(reading.problems[MAX_TEXT_PROBLEMS].offset);
    const more = {
      problem: 'more-findings',
      document,
      data: { count },
    } as const;
    findings.push(createParseFinding({ ...more, location }));
  }
  const { value } = reading;
  if (value === undefined) {
    return { ok: false, findings };
  }
  const locate = (pointer: string) =>
    locator(reading.offsetOf(parsePointer(pointer)));
  return { ok: true, value: { value, locate }, findings };
}

function createLocator(
  text: string,
  file: string,
): (offset: number) => SourceLocation {
  let starts: number[] | undefined;
  return offset => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return { file, line: low + 1, column: offset - starts[low] + 1 };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}
