import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const promptTextChanged = defineCheck({
  id: 'prompt-text-changed',
  rows: ['PR-05'],
  of: 'text',
  axes: { direction: 'none', area: 'prompt', kind: 'text', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'What a prompt or its argument says of itself is another.',
  call: 'What people and agents choose the prompt for.',
  reference: 'MCP specification, server/prompts',
  messages: {
    default: 'The {{field}} of {{prompt}} says something else.',
    argument:
      'The {{field}} of the argument {{argument}} of {{prompt}} says something else.',
  },
  fixes: {
    default: 'Read the new text as those do who choose the prompt by it.',
  },
  *judge({ of, field, path, subject, tier, digest = '' }) {
    if (of !== 'prompt' && of !== 'prompt argument') {
      return;
    }
    const isShownOnly = field === 'title' || tier === 'cosmetic';
    yield {
      messageId: of === 'prompt' ? 'default' : 'argument',
      data: {
        prompt: nameInSubject(subject),
        field,
        digest,
        ...(path !== '' && { argument: path }),
      },
      ...(isShownOnly && { impact: 'cosmetic' }),
    };
  },
});
