import { z } from 'zod';
import { defineRule } from '../define-rule';
import { isInternal } from '../server-facts';
import { shapeMessages, shapeProblems } from '../shape-problems';

export const loggingShape = defineRule({
  id: 'logging-shape',
  aliases: ['LOG-001'],
  subject: 'manifest',
  category: 'logging',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires log lines in a shape that the organization lists.',
  reference: 'CoSAI MCP Security, 3.2.10',
  options: z.strictObject({}),
  messages: shapeMessages('logging shape'),
  fixes: {
    default:
      'Write log lines in a listed shape, and name it as logging.shape in the governance block.',
  },
  applies: isInternal,
  check: ({ governance }, { loggingShapes }) =>
    shapeProblems({
      field: 'logging',
      declared: governance.logging,
      listed: loggingShapes,
    }),
});
