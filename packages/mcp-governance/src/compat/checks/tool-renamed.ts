import { defineCheck } from '../define-check';

export const toolRenamed = defineCheck({
  id: 'tool-renamed',
  rows: ['SRV-03', 'SRV-05'],
  of: 'renamed',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'tool name',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool has another name.',
  call: 'Every call of the tool by its older name.',
  reference: 'MCP specification, server/tools: names are case-sensitive',
  messages: {
    default: 'The tool {{tool}} seems to be {{to}} now.',
    spelling: 'The tool {{tool}} is spelt {{to}} now.',
  },
  fixes: {
    default:
      'Keep the older name beside the new one until the next major version.',
    spelling: 'Keep the older spelling; names are compared letter by letter.',
  },
  *judge({ what, from, to, spelling }) {
    if (what === 'tool') {
      yield {
        messageId: spelling ? 'spelling' : 'default',
        data: { tool: from, to },
      };
    }
  },
});
