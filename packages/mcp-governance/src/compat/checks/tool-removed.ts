import { defineCheck } from '../define-check';

export const toolRemoved = defineCheck({
  id: 'tool-removed',
  rows: ['SRV-02'],
  of: 'listed',
  axes: { direction: 'none', area: 'tool', kind: 'tool', action: 'remove' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool is gone.',
  call: 'Every call of the tool.',
  reference: 'MCP specification, server/tools: an unknown tool is an error',
  messages: { default: 'The tool {{tool}} is gone.' },
  fixes: {
    default:
      'Keep the tool and deprecate it, or publish this as a new major version.',
  },
  *judge({ what, action, name }) {
    if (what === 'tool' && action === 'remove') {
      yield { messageId: 'default', data: { tool: name } };
    }
  },
});
