import { createFingerprint } from './digest';
import {
  Finding,
  FindingDocument,
  FindingLevel,
  SourceLocation,
} from './finding';
import { JsonObject } from './json';
import { MANIFEST_PROBLEMS } from './manifest/messages';
import { parsePointer } from './pointer';
import { SNAPSHOT_PROBLEMS } from './snapshot/messages';
import { TEXT_PROBLEMS } from './text/messages';

/** What a parser can report, with the text that it is shown as. @public */
export interface ParseProblem {
  level: FindingLevel;
  /** Level where the manifest is written in an older shape. Default: `level`. */
  olderLevel?: FindingLevel;
  /** `{{name}}` stands for a value of the finding's data. */
  message: string;
  /** How to fix it, in one sentence. */
  fix: string;
  /** Left unwaived, a finding blocks the server. */
  blocks?: boolean;
}

const COMMON_PROBLEMS = {
  'more-findings': {
    level: 'error',
    message: 'There are {{count}} more findings of reading this document.',
    fix: 'Fix those that are listed; the rest will then be shown.',
  },
} as const satisfies Record<string, ParseProblem>;

const PROBLEMS = {
  ...COMMON_PROBLEMS,
  ...TEXT_PROBLEMS,
  ...MANIFEST_PROBLEMS,
  ...SNAPSHOT_PROBLEMS,
};

/** Id of a parse problem; it stands where a rule's id stands. @public */
export type ParseProblemId = keyof typeof PROBLEMS;

/** All parse problems by id. @public */
export const PARSE_PROBLEMS: Readonly<Record<ParseProblemId, ParseProblem>> =
  PROBLEMS;

/** Message id of every finding of a parser. @public */
export const PARSE_MESSAGE_ID = 'default';

/** What a parse finding is made of. @public */
export interface CreateParseFindingOptions {
  problem: ParseProblemId;
  document: FindingDocument;
  /** Default: the whole document. */
  pointer?: string;
  data?: JsonObject;
  subject?: string;
  location?: SourceLocation;
  /** Default: the problem's own level. */
  level?: FindingLevel;
}

/**
 * Makes a finding of a parse problem. Its fingerprint holds no index of an
 * array, so that it survives reordering.
 *
 * @public
 */
export function createParseFinding(
  options: CreateParseFindingOptions,
): Finding {
  const { problem, document, pointer = '', data = {}, subject } = options;
  const { level, blocks } = PARSE_PROBLEMS[problem];
  const place = parsePointer(pointer).filter(part => !/^\d+$/.test(part));
  return {
    rule: problem,
    level: options.level ?? level,
    document,
    pointer,
    ...(subject !== undefined && { subject }),
    messageId: PARSE_MESSAGE_ID,
    data,
    fingerprint: createFingerprint([
      problem,
      document,
      subject ?? '',
      place,
      data,
    ]),
    ...(blocks && { blocks }),
    ...(options.location && { location: options.location }),
  };
}

/**
 * The text of a parse finding.
 *
 * @returns `undefined` where the finding is not a parser's
 * @public
 */
export function renderParseFinding(
  finding: Pick<Finding, 'rule' | 'data'>,
): { message: string; fix: string } | undefined {
  if (!isParseProblemId(finding.rule)) {
    return undefined;
  }
  const { message, fix } = PARSE_PROBLEMS[finding.rule];
  return {
    message: renderTemplate(message, finding.data),
    fix: renderTemplate(fix, finding.data),
  };
}

/** Whether a finding's rule is a parse problem. @public */
export function isParseProblemId(rule: string): rule is ParseProblemId {
  return Object.hasOwn(PARSE_PROBLEMS, rule);
}

/**
 * Puts data into a text: `{{name}}` becomes the value of that name, an array
 * its items with commas. What the data does not hold becomes nothing, and
 * braces inside a value stay as they are.
 *
 * @public
 */
export function renderTemplate(template: string, data: JsonObject): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_match, name: string) =>
    Object.hasOwn(data, name) ? renderValue(data[name]) : '',
  );
}

function renderValue(value: JsonObject[string]): string {
  if (Array.isArray(value)) {
    return value.map(renderValue).join(', ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
