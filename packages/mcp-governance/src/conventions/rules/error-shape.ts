import { z } from 'zod';
import { defineRule } from '../define-rule';
import { isInternal } from '../server-facts';
import { shapeMessages, shapeProblems } from '../shape-problems';

export const errorShape = defineRule({
  id: 'error-shape',
  aliases: ['ERR-001'],
  subject: 'manifest',
  category: 'errors',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires errors in a shape that the organization lists.',
  reference: 'MCP specification, server/tools, error handling',
  options: z.strictObject({}),
  messages: shapeMessages('error shape'),
  fixes: {
    default:
      'Return errors in a listed shape, and name it as errors.shape in the governance block.',
  },
  applies: isInternal,
  check: ({ governance }, { errorShapes }) =>
    shapeProblems({
      field: 'errors',
      declared: governance.errors,
      listed: errorShapes,
    }),
});
