import { defineCheck } from '../define-check';

export const taskSupportWidened = defineCheck({
  id: 'task-support-widened',
  rows: ['TOOL-12'],
  of: 'task-support',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'task support',
    action: 'loosen',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A tool can be run as a task now, or need not be.',
  call: 'Calls of the tool as they worked.',
  reference: 'MCP specification 2025-11-25, basic/utilities/tasks',
  messages: {
    default: 'The tool {{tool}} can be run as a task now.',
    relaxed: 'The tool {{tool}} need not be run as a task any more.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ tool, from, to }) {
    if (to === 'optional') {
      const isRelaxed = from === 'required';
      yield { messageId: isRelaxed ? 'relaxed' : 'default', data: { tool } };
    }
  },
});
