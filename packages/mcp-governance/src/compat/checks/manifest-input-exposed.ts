import { defineCheck } from '../define-check';

export const manifestInputExposed = defineCheck({
  id: 'manifest-input-exposed',
  rows: ['AUTH-07'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'secrecy of a manifest input',
    action: 'loosen',
  },
  impact: 'breaking',
  flags: ['security'],
  since: '0.1.0',
  summary: 'Something that callers set is no longer kept secret.',
  call: 'That clients hide the value and keep it safe.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: {
    default: 'The {{what}} {{name}} is no longer marked as a secret.',
  },
  fixes: { default: 'Mark it as a secret again.' },
  *judge({ action, what, name }) {
    if (action === 'expose') {
      yield { messageId: 'default', data: { what, name } };
    }
  },
});
