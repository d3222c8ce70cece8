import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const promptArgumentAdded = defineCheck({
  id: 'prompt-argument-added',
  rows: ['PR-03'],
  of: 'prompt-argument',
  axes: { direction: 'none', area: 'prompt', kind: 'argument', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A prompt takes an argument that it did not take.',
  call: 'Every use of the prompt as before.',
  reference: 'MCP specification, server/prompts: arguments',
  messages: { default: 'The prompt {{prompt}} takes {{argument}}, too.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, argument, subject }) {
    if (action === 'add' && argument.required !== true) {
      yield {
        messageId: 'default',
        data: { prompt: nameInSubject(subject), argument: argument.name },
      };
    }
  },
});
