import { defineCheck } from '../define-check';

export const manifestInputChoiceRemoved = defineCheck({
  id: 'manifest-input-choice-removed',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'choice of a manifest input',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'Something that callers set takes fewer values.',
  call: 'Configurations with a value that is gone.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: {
    default: 'The {{what}} {{name}} no longer takes {{choices}}.',
    limited: 'The {{what}} {{name}} takes certain values only now.',
  },
  fixes: { default: 'Take the older values until the next major version.' },
  *judge({ action, what, name, choices }) {
    if (action === 'narrow') {
      yield {
        messageId: choices ? 'default' : 'limited',
        data: { what, name, ...(choices && { choices }) },
      };
    }
  },
});
