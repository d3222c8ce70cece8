import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { isLoopback, isRemote } from '../server-facts';

export const remoteWithoutAuth = defineRule({
  id: 'remote-without-auth',
  aliases: ['AUTHZ-001'],
  subject: 'manifest',
  category: 'authentication',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Forbids remote servers that answer anybody.',
  reference: 'OWASP MCP Top 10 2025, MCP07',
  options: z.strictObject({}),
  messages: {
    open: 'The server answers at {{url}} without asking who calls.',
  },
  fixes: {
    default:
      'Put authentication in front of the server and declare it as auth.scheme.',
  },
  applies: isRemote,
  *check({ manifest, governance }) {
    const open = (manifest.remotes ?? []).find(({ url }) => !isLoopback(url));
    if (governance.auth?.scheme.toLowerCase() === 'none' && open) {
      yield problem('open', governancePointer('auth', 'scheme'), {
        url: open.url,
      });
    }
  },
});
