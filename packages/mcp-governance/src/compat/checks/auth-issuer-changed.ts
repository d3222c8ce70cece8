import { defineAuthFieldCheck } from '../define-auth-field-check';

export const authIssuerChanged = defineAuthFieldCheck({
  id: 'auth-issuer-changed',
  rows: ['AUTH-01'],
  field: 'issuer',
  kind: 'issuer',
  impact: 'breaking',
  summary: 'Another authorization server gives tokens out.',
  call: 'Calls with tokens that the older one gave out.',
  reference: 'MCP specification, basic/authorization',
  named: 'The issuer of tokens',
  fix: 'Accept both until the next major version.',
});
