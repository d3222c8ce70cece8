import type { ParseProblem } from '../problems';

/** What can be wrong with a text before it says anything. */
export const TEXT_PROBLEMS = {
  'text-too-large': {
    level: 'error',
    message: 'The file is larger than {{limit}} bytes and was not read.',
    fix: 'Make it smaller, or ask the platform team for a higher limit.',
  },
  'text-not-utf8': {
    level: 'error',
    message: 'The bytes from here on are not UTF-8 text.',
    fix: 'Save the file as UTF-8.',
  },
  'text-empty': {
    level: 'error',
    message: 'The file is empty.',
    fix: 'Write the document into it, or remove it.',
  },
  'text-truncated': {
    level: 'error',
    message: 'The text ends in the middle; {{expected}} is missing.',
    fix: 'Complete the file; it may have been cut off when it was copied.',
  },
  'text-syntax': {
    level: 'error',
    message: 'This is not valid JSON: expected {{expected}}.',
    fix: 'Correct the syntax here; an editor that knows JSON shows the place.',
  },
  'text-syntax-yaml': {
    level: 'error',
    message: 'This is not valid YAML: {{reason}}.',
    fix: 'Correct the syntax here; an editor that knows YAML shows the place.',
  },
  'text-too-deep': {
    level: 'error',
    message: 'Objects and arrays nest deeper than {{limit}} levels.',
    fix: 'Flatten the document.',
  },
  'text-duplicate-key': {
    level: 'error',
    message: 'The key {{key}} is here twice; only the last one counts.',
    fix: 'Keep one of the two.',
  },
  'yaml-alias': {
    level: 'error',
    message: 'This alias has no anchor before it, or stands inside its own.',
    fix: 'Write the value out instead of referring to it.',
  },
  'yaml-alias-bomb': {
    level: 'error',
    message: 'The aliases stand for more than {{limit}} values.',
    fix: 'Write the values out instead of nesting aliases.',
  },
  'yaml-too-long': {
    level: 'error',
    message: 'The YAML has more than {{limit}} words and signs.',
    fix: 'Write it as JSON, which is read faster, or make it smaller.',
  },
  'yaml-tag': {
    level: 'error',
    message: 'This tag is not part of the YAML core schema.',
    fix: 'Remove the tag and write a plain value.',
  },
  'yaml-several-documents': {
    level: 'error',
    message: 'A second YAML document starts here; only one is read per file.',
    fix: 'Put each document into a file of its own.',
  },
  'yaml-key': {
    level: 'error',
    message: 'This key is not text.',
    fix: 'Use plain text as key.',
  },
  'yaml-number': {
    level: 'error',
    message: 'This number has no JSON form.',
    fix: 'Use a finite number, or put the text into quotes.',
  },
} as const satisfies Record<string, ParseProblem>;

/** Id of a problem of a text. @public */
export type TextProblemId = keyof typeof TEXT_PROBLEMS;
