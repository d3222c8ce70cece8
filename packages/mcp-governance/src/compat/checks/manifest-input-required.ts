import { defineCheck } from '../define-check';

export const manifestInputRequired = defineCheck({
  id: 'manifest-input-required',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'need of a manifest input',
    action: 'tighten',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'Callers must set something that they need not before.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: {
    default: 'The {{what}} {{name}} is required now.',
    added: 'The new {{what}} {{name}} is required.',
  },
  fixes: { default: 'Give it a default, or publish a new major version.' },
  *judge({ action, what, name, required }) {
    const isAdded = action === 'add' && required;
    if (isAdded || action === 'require') {
      yield { messageId: isAdded ? 'added' : 'default', data: { what, name } };
    }
  },
});
