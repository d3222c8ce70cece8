import { defineCheck } from '../define-check';

export const manifestInputAdded = defineCheck({
  id: 'manifest-input-added',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'manifest input',
    action: 'add',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'Callers may set something that they could not before.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: { default: 'There is a new {{what}}, {{name}}.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, what, name, required }) {
    if (action === 'add' && !required) {
      yield { messageId: 'default', data: { what, name } };
    }
  },
});
