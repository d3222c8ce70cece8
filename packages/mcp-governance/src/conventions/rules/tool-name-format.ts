import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { nameCharacter } from '../hidden-text';

export const toolNameFormat = defineRule({
  id: 'tool-name-format',
  aliases: ['SPEC-005', 'PORT-004'],
  subject: 'tool',
  category: 'naming',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires tool names that every MCP client accepts.',
  reference: 'MCP specification, server/tools (SEP-986)',
  options: z.strictObject({
    maxLength: z
      .int()
      .min(1)
      .max(128)
      .default(64)
      .describe('Longest name that is accepted, in characters.'),
  }),
  messages: {
    empty: 'The tool has no name.',
    badCharacter: 'The tool name contains {{character}}.',
    tooLong: 'The tool name has {{length}} characters; {{max}} are allowed.',
  },
  fixes: {
    default: 'Name the tool with A-Z, a-z, 0-9, underscore and hyphen only.',
    tooLong: 'Shorten the name: the server’s name already gives its context.',
  },
  *check(tool, { options }) {
    const [bad] = tool.name.match(/[^A-Za-z0-9_-]/u) ?? [];
    if (tool.name === '') {
      yield problem('empty', '/name');
    }
    if (bad !== undefined) {
      yield problem('badCharacter', '/name', { character: nameCharacter(bad) });
    }
    if (tool.name.length > options.maxLength) {
      const { length } = tool.name;
      yield problem('tooLong', '/name', { length, max: options.maxLength });
    }
  },
});
