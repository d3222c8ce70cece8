import { z } from 'zod';
import { defineRule, problem } from '../define-rule';

export const annotationContradiction = defineRule({
  id: 'annotation-contradiction',
  aliases: ['ANN-004'],
  subject: 'tool',
  category: 'annotation',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Forbids annotations that contradict each other.',
  reference: 'MCP specification, schema, ToolAnnotations',
  options: z.strictObject({}),
  messages: {
    readOnlyAndDestructive:
      'The tool says that it only reads, and that it destroys.',
  },
  fixes: {
    default: 'Keep the one that is true, and leave the other out.',
  },
  *check({ annotations }) {
    if (
      annotations?.readOnlyHint === true &&
      annotations.destructiveHint === true
    ) {
      yield problem('readOnlyAndDestructive', '/annotations');
    }
  },
});
