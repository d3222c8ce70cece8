import { defineCheck } from '../define-check';

export const promptAdded = defineCheck({
  id: 'prompt-added',
  rows: ['SRV-01'],
  of: 'listed',
  axes: { direction: 'none', area: 'prompt', kind: 'prompt', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'There is a prompt that was not there.',
  call: 'Every use of the other prompts.',
  reference: 'MCP specification, server/prompts',
  messages: { default: 'The prompt {{prompt}} is new.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ what, action, name }) {
    if (what === 'prompt' && action === 'add') {
      yield { messageId: 'default', data: { prompt: name } };
    }
  },
});
