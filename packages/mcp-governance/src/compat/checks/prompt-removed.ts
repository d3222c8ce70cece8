import { defineCheck } from '../define-check';

export const promptRemoved = defineCheck({
  id: 'prompt-removed',
  rows: ['PR-01'],
  of: 'listed',
  axes: { direction: 'none', area: 'prompt', kind: 'prompt', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A prompt is gone.',
  call: 'Every use of the prompt.',
  reference: 'MCP specification, server/prompts',
  messages: { default: 'The prompt {{prompt}} is gone.' },
  fixes: {
    default: 'Keep the prompt, or publish this as a new major version.',
  },
  *judge({ what, action, name }) {
    if (what === 'prompt' && action === 'remove') {
      yield { messageId: 'default', data: { prompt: name } };
    }
  },
});
