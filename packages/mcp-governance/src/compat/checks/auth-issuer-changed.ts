import { defineCheck } from '../define-check';

export const authIssuerChanged = defineCheck({
  id: 'auth-issuer-changed',
  rows: ['AUTH-01'],
  of: 'auth',
  axes: { direction: 'none', area: 'auth', kind: 'issuer', action: 'change' },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Another authorization server gives tokens out.',
  call: 'Calls with tokens that the older one gave out.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'The issuer of tokens is {{to}} now, not {{from}}.',
    declared: 'The issuer of tokens is written down now: {{to}}.',
    undeclared: 'The issuer of tokens, {{from}}, is no longer written down.',
  },
  fixes: {
    default: 'Accept both until the next major version.',
    declared: 'Nothing needs to be done, if it was so before.',
    undeclared: 'Write it down again.',
  },
  *judge({ field, from, to }) {
    if (field === 'issuer') {
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
