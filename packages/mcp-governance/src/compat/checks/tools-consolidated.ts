import { defineCheck } from '../define-check';

export const toolsConsolidated = defineCheck({
  id: 'tools-consolidated',
  rows: ['SRV-04'],
  of: 'consolidated',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'separate tools',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Several tools became one that is told by an argument what to do.',
  call: 'Every call of the tools by their older names.',
  reference: 'MCP specification, server/tools: an unknown tool is an error',
  messages: {
    default:
      '{{from}} went into {{tool}}, which is told by {{parameter}} what to do.',
    widens: '{{from}}, which only read, went into {{tool}}, which also writes.',
  },
  fixes: {
    default:
      'Keep the older tools until the next major version, or publish this as one.',
    widens:
      'Keep reading and writing in tools of their own, so that one can be allowed without the other.',
  },
  *judge({ from, into, parameter, widens }) {
    yield {
      messageId: widens ? 'widens' : 'default',
      data: { tool: into, from, parameter },
      ...(widens && { flags: ['security'] }),
    };
  },
});
