import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const transportChanged = defineCheck({
  id: 'transport-changed',
  rows: ['NET-01', 'NET-02'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'transport',
    kind: 'transport',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server speaks another transport.',
  call: 'Clients that are configured for the older transport.',
  reference: 'MCP specification, basic/transports',
  messages: {
    default: 'The {{what}} {{name}} speaks {{to}} now, not {{from}}.',
  },
  fixes: { default: 'Offer both transports until the next major version.' },
  *judge({ what, action, subject, from = '', to = '' }) {
    if (action === 'transport') {
      yield {
        messageId: 'default',
        data: { what, name: nameInSubject(subject), from, to },
      };
    }
  },
});
