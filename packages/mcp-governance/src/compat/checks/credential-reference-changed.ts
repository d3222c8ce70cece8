import { defineCheck } from '../define-check';

export const credentialReferenceChanged = defineCheck({
  id: 'credential-reference-changed',
  rows: ['AUTH-06'],
  of: 'auth',
  axes: {
    direction: 'none',
    area: 'auth',
    kind: 'credential reference',
    action: 'change',
  },
  impact: 'risk',
  flags: ['review'],
  since: '0.1.0',
  summary: 'The server itself uses another credential.',
  call: 'What the server may do behind callers’ backs.',
  reference: 'OWASP MCP Top 10: excessive permissions',
  messages: {
    default: 'The server’s own credential is {{to}} now, not {{from}}.',
    declared: 'The server’s own credential is written down now: {{to}}.',
    undeclared:
      'The server’s own credential, {{from}}, is no longer written down.',
  },
  fixes: {
    default:
      'Have somebody make sure that the new credential allows no more than the older.',
    declared: 'Nothing needs to be done, if it was so before.',
    undeclared: 'Write it down again.',
  },
  *judge({ field, from, to }) {
    if (field === 'credentialReference') {
      if (from !== undefined && to !== undefined) {
        yield { messageId: 'default', data: { from, to } };
      } else {
        yield {
          messageId: from === undefined ? 'declared' : 'undeclared',
          data: { from: from ?? '', to: to ?? '' },
          impact: from === undefined ? 'cosmetic' : 'risk',
        };
      }
    }
  },
});
