import { z } from 'zod';
import { defineRule, problem } from '../define-rule';

export const toolDescriptionMissing = defineRule({
  id: 'tool-description-missing',
  aliases: ['DESC-001'],
  subject: 'tool',
  category: 'description',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires a description on every tool.',
  reference: 'MCP specification, server/tools',
  options: z.strictObject({}),
  messages: { missing: 'The tool has no description.' },
  fixes: {
    default:
      'Say in a sentence or two what the tool does, when to use it and what it returns.',
  },
  *check({ description = '' }) {
    if (description.trim() === '') {
      yield problem('missing', '/description');
    }
  },
});
