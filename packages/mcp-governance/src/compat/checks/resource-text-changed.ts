import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const resourceTextChanged = defineCheck({
  id: 'resource-text-changed',
  rows: ['RS-04'],
  of: 'text',
  axes: { direction: 'none', area: 'resource', kind: 'text', action: 'change' },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'What a resource says of itself is another.',
  call: 'Nothing: resources are read by their address.',
  reference: 'MCP specification, server/resources',
  messages: {
    default: 'The {{field}} of {{address}} is another.',
    high: 'The description of {{address}} says something else ({{signals}}).',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    high: 'Have somebody read the new description as an agent does.',
  },
  *judge({ of, field, subject, tier, signals, digest = '' }) {
    if (of !== 'resource' && of !== 'resource template') {
      return;
    }
    const data = { address: nameInSubject(subject), field, digest };
    if (field === 'description' && tier === 'high') {
      yield { messageId: 'high', data: { ...data, signals }, impact: 'risk' };
    } else {
      yield { messageId: 'default', data };
    }
  },
});
