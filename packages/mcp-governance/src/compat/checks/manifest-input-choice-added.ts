import { defineCheck } from '../define-check';

export const manifestInputChoiceAdded = defineCheck({
  id: 'manifest-input-choice-added',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'choice of a manifest input',
    action: 'add',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'Something that callers set takes more values.',
  call: 'Configurations as they are.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: {
    default: 'The {{what}} {{name}} takes {{choices}}, too.',
    free: 'The {{what}} {{name}} takes any value now.',
  },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ action, what, name, choices }) {
    if (action === 'widen') {
      yield {
        messageId: choices ? 'default' : 'free',
        data: { what, name, ...(choices && { choices }) },
      };
    }
  },
});
