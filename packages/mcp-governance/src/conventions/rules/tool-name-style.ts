import { z } from 'zod';
import { createPointer } from '../../model/pointer';
import { Tool } from '../../model/snapshot/types';
import { defineRule, snapshotProblem } from '../define-rule';
import { hasStyle, NameStyle, NAME_STYLES, toStyle } from '../name-words';
import { hasSnapshot, toolsOf } from '../server-facts';

export const toolNameStyle = defineRule({
  id: 'tool-name-style',
  aliases: ['NAME-001'],
  subject: 'server',
  category: 'naming',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires one style for all tool names of a server.',
  reference: 'Glama TDQS, coherence',
  options: z.strictObject({
    style: z
      .enum([...NAME_STYLES, 'majority'])
      .default('majority')
      .describe(
        'The style; with `majority`, that of most of the server’s tools, else snake_case.',
      ),
  }),
  messages: {
    otherStyle: 'The tool name "{{name}}" is not in {{style}}.',
  },
  fixes: { default: 'Rename the tool to {{suggestion}}.' },
  applies: hasSnapshot,
  *check(server, { options }) {
    const tools = toolsOf(server);
    const style =
      options.style === 'majority' ? majorityStyle(tools) : options.style;
    for (const [index, { name }] of tools.entries()) {
      // What is not made of words at all is for tool-name-format.
      if (/^[A-Za-z0-9_-]+$/.test(name) && !hasStyle(name, style)) {
        const suggestion = toStyle(name, style);
        yield snapshotProblem(
          'otherStyle',
          createPointer(['tools', index, 'name']),
          { name, style, suggestion },
        );
      }
    }
  },
});

function majorityStyle(tools: Tool[]): NameStyle {
  const most = NAME_STYLES.find(
    style =>
      tools.filter(({ name }) => hasStyle(name, style)).length * 2 >
      tools.length,
  );
  return most ?? 'snake_case';
}
