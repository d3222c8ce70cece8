import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const promptArgumentOptional = defineCheck({
  id: 'prompt-argument-optional',
  rows: ['PR-03'],
  of: 'prompt-argument',
  axes: {
    direction: 'none',
    area: 'prompt',
    kind: 'need of an argument',
    action: 'loosen',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A prompt does without an argument that it needed.',
  call: 'Every use of the prompt as before.',
  reference: 'MCP specification, server/prompts: arguments',
  messages: {
    default: 'The argument {{argument}} of {{prompt}} is optional now.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, argument, subject }) {
    if (action === 'relax') {
      yield {
        messageId: 'default',
        data: { prompt: nameInSubject(subject), argument: argument.name },
      };
    }
  },
});
