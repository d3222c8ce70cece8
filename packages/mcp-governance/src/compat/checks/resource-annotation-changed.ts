import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const resourceAnnotationChanged = defineCheck({
  id: 'resource-annotation-changed',
  rows: ['RS-04'],
  of: 'resource-field',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'annotation',
    action: 'change',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'For whom a resource is, or how much it matters, is another.',
  call: 'What clients show to people, and what they hand to agents.',
  reference: 'MCP specification, server/resources: annotations',
  messages: {
    default: '{{key}} of {{address}} is another.',
    audience: '{{address}} is for other readers now.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    audience:
      'Make sure that an agent may read it: what it reads, it may act upon.',
  },
  *judge({ field, key, subject }) {
    const address = nameInSubject(subject);
    if (field === 'audience') {
      yield { messageId: 'audience', data: { address, key }, impact: 'risk' };
    } else if (field === 'other') {
      yield { messageId: 'default', data: { address, key } };
    }
  },
});
