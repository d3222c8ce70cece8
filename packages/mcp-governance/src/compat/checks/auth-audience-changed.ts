import { defineAuthFieldCheck } from '../define-auth-field-check';

export const authAudienceChanged = defineAuthFieldCheck({
  id: 'auth-audience-changed',
  rows: ['AUTH-01'],
  field: 'audience',
  kind: 'audience',
  impact: 'breaking',
  summary: 'Tokens must be meant for another audience.',
  call: 'Calls with tokens for the older audience.',
  reference: 'MCP specification, basic/authorization',
  named: 'The audience of tokens',
  fix: 'Accept both until the next major version.',
});
