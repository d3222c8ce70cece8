import { defineCheck } from '../define-check';

export const serverRenamed = defineCheck({
  id: 'server-renamed',
  rows: ['SRV-08'],
  of: 'contract',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'server name',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'A server has another name.',
  call: 'Allowlists, configurations and grants that name the server.',
  reference: 'server.json, 2025-12-11: name',
  messages: { default: 'The server {{from}} is called {{to}} now.' },
  fixes: {
    default:
      'Keep the name, or publish under the new one as a server of its own.',
  },
  *judge({ field, from, to }) {
    if (field === 'name') {
      yield {
        messageId: 'default',
        data: { from: String(from), to: String(to) },
      };
    }
  },
});
