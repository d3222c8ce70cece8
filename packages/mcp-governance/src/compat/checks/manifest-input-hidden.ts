import { defineCheck } from '../define-check';

export const manifestInputHidden = defineCheck({
  id: 'manifest-input-hidden',
  rows: ['AUTH-07'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'secrecy of a manifest input',
    action: 'tighten',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'Something that callers set is kept secret from now on.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: { default: 'The {{what}} {{name}} is marked as a secret now.' },
  fixes: { default: 'Where values were kept in the open, set other ones.' },
  *judge({ action, what, name }) {
    if (action === 'hide') {
      yield { messageId: 'default', data: { what, name } };
    }
  },
});
