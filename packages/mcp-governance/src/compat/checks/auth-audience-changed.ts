import { defineCheck } from '../define-check';

export const authAudienceChanged = defineCheck({
  id: 'auth-audience-changed',
  rows: ['AUTH-01'],
  of: 'auth',
  axes: { direction: 'none', area: 'auth', kind: 'audience', action: 'change' },
  impact: 'breaking',
  flags: ['review'],
  since: '0.1.0',
  summary: 'Tokens must be meant for another audience.',
  call: 'Calls with tokens for the older audience.',
  reference: 'MCP specification, basic/authorization',
  messages: {
    default: 'The audience of tokens is {{to}} now, not {{from}}.',
    declared: 'The audience of tokens is written down now: {{to}}.',
    undeclared: 'The audience of tokens, {{from}}, is no longer written down.',
  },
  fixes: {
    default: 'Accept both until the next major version.',
    declared: 'Nothing needs to be done, if it was so before.',
    undeclared: 'Write it down again.',
  },
  *judge({ field, from, to }) {
    if (field === 'audience') {
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
