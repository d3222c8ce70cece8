import { crossesTasks } from '../crosses-tasks';
import { defineCheck } from '../define-check';

export const taskSupportNarrowed = defineCheck({
  id: 'task-support-narrowed',
  rows: ['TOOL-12'],
  of: 'task-support',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'task support',
    action: 'tighten',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool must be run as a task now, or can no longer be.',
  call: 'Calls of the tool as a task, or without one, as they worked.',
  reference: 'MCP specification 2025-11-25, basic/utilities/tasks',
  messages: {
    default: 'The tool {{tool}} must be run as a task now.',
    dropped: 'The tool {{tool}} can no longer be run as a task.',
    retired:
      'The tool {{tool}} can no longer be run as a task of MCP 2025-11-25, which this revision does not have.',
  },
  fixes: {
    default:
      'Answer ordinary calls until the next major version: taskSupport optional.',
    dropped: 'Keep taskSupport optional until the next major version.',
    retired: 'Nothing needs to be done.',
  },
  *judge({ tool, from, to }, context) {
    if (to === 'required') {
      yield { messageId: 'default', data: { tool } };
    } else if (to === 'forbidden' && from !== 'forbidden') {
      yield crossesTasks(context)
        ? { messageId: 'retired', data: { tool }, impact: 'cosmetic' }
        : { messageId: 'dropped', data: { tool } };
    }
  },
});
