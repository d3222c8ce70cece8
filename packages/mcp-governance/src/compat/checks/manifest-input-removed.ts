import { defineCheck } from '../define-check';

export const manifestInputRemoved = defineCheck({
  id: 'manifest-input-removed',
  rows: ['AUTH-06'],
  of: 'input',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'manifest input',
    action: 'remove',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'Callers can no longer set something that they could.',
  call: 'Configurations that set it.',
  reference: 'server.json, 2025-12-11: inputs',
  messages: {
    default:
      'The {{what}} {{name}} is gone; setting it has no effect any more.',
  },
  fixes: { default: 'Say in the changelog what to set instead.' },
  *judge({ action, what, name }) {
    if (action === 'remove') {
      yield { messageId: 'default', data: { what, name } };
    }
  },
});
