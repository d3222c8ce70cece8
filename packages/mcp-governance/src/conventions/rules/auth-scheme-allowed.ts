import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { isRemote } from '../server-facts';

export const authSchemeAllowed = defineRule({
  id: 'auth-scheme-allowed',
  aliases: ['AUTHZ-002'],
  subject: 'manifest',
  category: 'authentication',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary:
    'Requires remote servers to use an authentication scheme that the organization allows.',
  reference: 'CoSAI MCP Security, level L2',
  options: z.strictObject({
    schemes: z
      .array(z.string().min(1))
      .min(1)
      .default(['oauth2', 'oidc', 'mtls'])
      .describe('Schemes that remote servers may use.'),
  }),
  messages: {
    notAllowed:
      'The scheme "{{scheme}}" is not allowed; these are: {{schemes}}.',
  },
  fixes: { default: 'Change the server to one of: {{schemes}}.' },
  applies: server => isRemote(server) && server.governance.auth !== undefined,
  *check({ governance }, { options }) {
    const { schemes } = options;
    const scheme = governance.auth?.scheme ?? '';
    const isAllowed = schemes.some(
      allowed => allowed.toLowerCase() === scheme.toLowerCase(),
    );
    // `none` is for remote-without-auth, an absent one for auth-scheme-declared.
    if (!isAllowed && scheme !== '' && scheme !== 'none') {
      yield problem('notAllowed', governancePointer('auth', 'scheme'), {
        scheme,
        schemes,
      });
    }
  },
});
