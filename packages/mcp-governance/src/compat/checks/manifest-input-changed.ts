import { defineCheck } from '../define-check';

export const manifestInputChanged = defineCheck({
  id: 'manifest-input-changed',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'manifest input',
    action: 'change',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'Something that callers set means something else.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: { default: '{{field}} of the {{what}} {{name}} is another.' },
  fixes: {
    default: 'Say in the changelog what changes for those who set nothing.',
  },
  *judge({ action, what, name, field = '' }) {
    if (action === 'change') {
      const isSaid = ['description', 'placeholder', 'valueHint'].includes(
        field,
      );
      yield {
        messageId: 'default',
        data: { what, name, field },
        ...(isSaid && { impact: 'cosmetic' }),
      };
    }
  },
});
