import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { splitWords } from '../name-words';

export const destructiveAnnotation = defineRule({
  id: 'destructive-annotation',
  aliases: ['ANN-002', 'DESC-007'],
  subject: 'tool',
  category: 'annotation',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires tools that look destructive to say whether they are.',
  reference: 'MCP specification, schema, ToolAnnotations',
  options: z.strictObject({
    words: z
      .array(z.string().min(1))
      .default([
        'delete',
        'destroy',
        'drop',
        'erase',
        'purge',
        'remove',
        'revoke',
        'terminate',
        'truncate',
        'uninstall',
        'wipe',
      ])
      .describe('Words in a tool’s name that make it look destructive.'),
  }),
  messages: {
    notSaid:
      'The name says "{{word}}", and destructiveHint does not say whether the tool destroys anything.',
    readOnly:
      'The name says "{{word}}", and readOnlyHint says that the tool only reads.',
  },
  fixes: {
    default:
      'Set destructiveHint: true if something is lost that cannot be brought back, else false.',
    readOnly: 'Take readOnlyHint out, or rename the tool if it does only read.',
  },
  *check({ name, annotations = {} }, { options }) {
    const word = splitWords(name).find(each => options.words.includes(each));
    if (word === undefined) {
      return;
    }
    if (annotations.readOnlyHint === true) {
      yield problem('readOnly', '/annotations/readOnlyHint', { word });
    } else if (annotations.destructiveHint === undefined) {
      yield problem('notSaid', '/annotations', { word });
    }
  },
});
