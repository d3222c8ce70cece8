import type { ParseProblem } from '../problems';

/** What can be wrong with a snapshot, once its text could be read. */
export const SNAPSHOT_PROBLEMS = {
  'snapshot-not-object': {
    level: 'error',
    message:
      'The snapshot is of type {{actual}}, neither an object nor a list of tools.',
    fix: 'Take it with `mcp-registry snapshot`.',
  },
  'snapshot-lists-nothing': {
    level: 'error',
    message:
      'The snapshot lists no tools, prompts, resources or resource templates at all.',
    fix: 'Take it with `mcp-registry snapshot`; a server without tools has "tools": [].',
  },
  'snapshot-incomplete': {
    level: 'warning',
    message: 'This is one page of several: nextCursor says that there is more.',
    fix: 'Take the snapshot with `mcp-registry snapshot`, which follows every page.',
  },
  'snapshot-field-type': {
    level: 'error',
    message:
      '{{field}} is of type {{actual}} where {{expected}} is expected, and was left out.',
    fix: 'Have the server answer with {{expected}}.',
  },
  'snapshot-entry-not-object': {
    level: 'error',
    message:
      'Number {{number}} of {{list}} is of type {{actual}}, and was left out.',
    fix: 'Have the server list objects.',
  },
  'snapshot-name-missing': {
    level: 'error',
    message:
      'Number {{number}} of {{list}} has no {{field}}, and was left out.',
    fix: 'Give it a {{field}}: agents call it by that.',
  },
  'snapshot-duplicate': {
    level: 'warning',
    message:
      'Number {{number}} of {{list}} is called {{name}} like one before it, and was left out.',
    fix: 'Give it a name of its own, or list it once.',
  },
  'snapshot-name-assumed': {
    level: 'warning',
    message: 'It has no name; its address stands in.',
    fix: 'Give it a name.',
  },
  'snapshot-uri-unsafe': {
    level: 'error',
    message:
      'Number {{number}} of {{list}} uses the scheme {{scheme}}, and was left out.',
    fix: 'Use a scheme that no browser runs.',
  },
  'snapshot-schema-missing': {
    level: 'warning',
    message: 'The tool declares no inputSchema.',
    fix: 'Declare one; { "type": "object" } says that there are no parameters.',
  },
  'snapshot-schema-not-object': {
    level: 'error',
    message:
      'The {{field}} is of type {{actual}} and not an object; it was left out.',
    fix: 'Declare a JSON Schema of type object.',
  },
  'snapshot-part-too-deep': {
    level: 'error',
    message:
      'The {{field}} nests deeper than {{limit}} levels; it was left out.',
    fix: 'Flatten it, or use $defs and $ref.',
  },
  'snapshot-part-too-large': {
    level: 'error',
    message: 'The {{field}} has more than {{limit}} values; it was left out.',
    fix: 'Make it smaller.',
  },
  'snapshot-remote-ref': {
    level: 'warning',
    message: 'The schema refers to {{ref}}, which is never fetched.',
    fix: 'Put the schema under $defs and refer to it with #/$defs/….',
  },
} as const satisfies Record<string, ParseProblem>;
