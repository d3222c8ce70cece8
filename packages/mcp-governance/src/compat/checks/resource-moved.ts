import { defineCheck } from '../define-check';

export const resourceMoved = defineCheck({
  id: 'resource-moved',
  rows: ['RS-01'],
  of: 'renamed',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'address',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A resource has another address.',
  call: 'Every reading of the resource by its older address.',
  reference: 'MCP specification, server/resources',
  messages: { default: 'The resource {{from}} is at {{to}} now.' },
  fixes: {
    default: 'Serve the older address as well until the next major version.',
  },
  *judge({ what, from, to }) {
    if (what === 'resource') {
      yield { messageId: 'default', data: { from, to } };
    }
  },
});
