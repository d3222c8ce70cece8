import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const promptArgumentRequired = defineCheck({
  id: 'prompt-argument-required',
  rows: ['PR-02'],
  of: 'prompt-argument',
  axes: {
    direction: 'none',
    area: 'prompt',
    kind: 'need of an argument',
    action: 'tighten',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A prompt needs an argument that it did not need.',
  call: 'The same use as before, without the argument.',
  reference: 'MCP specification, server/prompts: arguments',
  messages: {
    default: 'The argument {{argument}} of {{prompt}} is required now.',
    added: 'The prompt {{prompt}} needs the new argument {{argument}}.',
  },
  fixes: {
    default:
      'Let the prompt do without the argument, or publish a new major version.',
  },
  *judge({ action, argument, subject }) {
    const isAdded = action === 'add' && argument.required === true;
    if (isAdded || action === 'require') {
      yield {
        messageId: isAdded ? 'added' : 'default',
        data: { prompt: nameInSubject(subject), argument: argument.name },
      };
    }
  },
});
