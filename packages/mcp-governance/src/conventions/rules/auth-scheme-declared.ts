import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { isInternal, isRemote } from '../server-facts';

export const authSchemeDeclared = defineRule({
  id: 'auth-scheme-declared',
  subject: 'manifest',
  category: 'authentication',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary:
    'Requires internal remote servers to declare how callers prove who they are.',
  reference: 'OWASP MCP Top 10 2025, MCP07',
  options: z.strictObject({}),
  messages: { missing: 'The server declares no authentication scheme.' },
  fixes: {
    default: 'Set auth.scheme in the governance block, for example to oauth2.',
  },
  applies: server => isInternal(server) && isRemote(server),
  *check({ governance }) {
    if (!governance.auth?.scheme) {
      yield problem('missing', governancePointer('auth', 'scheme'));
    }
  },
});
