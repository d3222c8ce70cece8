import { defineCheck } from '../define-check';

export const capabilityAdded = defineCheck({
  id: 'capability-added',
  rows: ['SRV-06', 'RS-05'],
  of: 'capability',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'capability',
    action: 'add',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'A server declares a capability that it did not declare.',
  call: 'Every request that there was before.',
  reference: 'MCP specification, basic/lifecycle: capability negotiation',
  messages: { default: 'The server declares {{capability}} now.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, name }) {
    if (action === 'add') {
      yield { messageId: 'default', data: { capability: name } };
    }
  },
});
