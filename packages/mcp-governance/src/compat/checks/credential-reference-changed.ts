import { defineAuthFieldCheck } from '../define-auth-field-check';

export const credentialReferenceChanged = defineAuthFieldCheck({
  id: 'credential-reference-changed',
  rows: ['AUTH-06'],
  field: 'credentialReference',
  kind: 'credential reference',
  impact: 'risk',
  summary: 'The server itself uses another credential.',
  call: 'What the server may do behind callers’ backs.',
  reference: 'OWASP MCP Top 10: excessive permissions',
  named: 'The server’s own credential',
  fix: 'Have somebody make sure that the new credential allows no more than the older.',
});
