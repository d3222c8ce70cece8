import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const promptArgumentRemoved = defineCheck({
  id: 'prompt-argument-removed',
  rows: ['PR-04'],
  of: 'prompt-argument',
  axes: {
    direction: 'none',
    area: 'prompt',
    kind: 'argument',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A prompt no longer takes an argument.',
  call: 'Every use of the prompt that gives the argument.',
  reference: 'MCP specification, server/prompts: arguments',
  messages: { default: 'The prompt {{prompt}} no longer takes {{argument}}.' },
  fixes: { default: 'Keep the argument, or publish a new major version.' },
  *judge({ action, argument, subject }) {
    if (action === 'remove') {
      yield {
        messageId: 'default',
        data: { prompt: nameInSubject(subject), argument: argument.name },
      };
    }
  },
});
