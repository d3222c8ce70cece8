import { defineCheck } from '../define-check';

export const serverDetailsChanged = defineCheck({
  id: 'server-details-changed',
  rows: [],
  of: 'contract',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'details',
    action: 'change',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'A detail of the manifest is another that no caller relies on.',
  call: 'Nothing: callers do not read it.',
  reference: 'server.json, 2025-12-11',
  messages: { default: '{{key}} is another.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ field, key }) {
    if (['websiteUrl', 'icons', 'other'].includes(field)) {
      yield { messageId: 'default', data: { key } };
    }
  },
});
