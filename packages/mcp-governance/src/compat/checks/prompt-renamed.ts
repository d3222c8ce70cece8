import { defineCheck } from '../define-check';

export const promptRenamed = defineCheck({
  id: 'prompt-renamed',
  rows: ['PR-01', 'SRV-05'],
  of: 'renamed',
  axes: {
    direction: 'none',
    area: 'prompt',
    kind: 'prompt name',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A prompt has another name.',
  call: 'Every use of the prompt by its older name.',
  reference: 'MCP specification, server/prompts',
  messages: {
    default: 'The prompt {{prompt}} seems to be {{to}} now.',
    spelling: 'The prompt {{prompt}} is spelt {{to}} now.',
  },
  fixes: {
    default:
      'Keep the older name beside the new one until the next major version.',
  },
  *judge({ what, from, to, spelling }) {
    if (what === 'prompt') {
      yield {
        messageId: spelling ? 'spelling' : 'default',
        data: { prompt: from, to },
      };
    }
  },
});
