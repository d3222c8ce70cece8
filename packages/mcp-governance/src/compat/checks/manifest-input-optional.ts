import { defineCheck } from '../define-check';

export const manifestInputOptional = defineCheck({
  id: 'manifest-input-optional',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'need of a manifest input',
    action: 'loosen',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'Callers need not set something any more that they had to.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: { default: 'The {{what}} {{name}} is optional now.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, what, name }) {
    if (action === 'relax') {
      yield { messageId: 'default', data: { what, name } };
    }
  },
});
