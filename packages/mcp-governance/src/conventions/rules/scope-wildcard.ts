import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';

export const scopeWildcard = defineRule({
  id: 'scope-wildcard',
  aliases: ['AUTHZ-004'],
  subject: 'manifest',
  category: 'authentication',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Forbids scopes that grant everything at once.',
  reference: 'MCP security best practices 2026-07-28, scope minimization',
  options: z.strictObject({
    names: z
      .array(z.string().min(1))
      .default(['all', 'any', 'full', 'full-access', 'full_access', 'root'])
      .describe('Names that grant everything, besides those with an asterisk.'),
  }),
  messages: {
    wildcard:
      'The scope "{{scope}}" grants everything that its asterisk covers.',
    omnibus: 'The scope "{{scope}}" grants everything at once.',
  },
  fixes: {
    default:
      'List one scope for each thing that a caller may be allowed, for example invoices:read.',
  },
  applies: server => (server.governance.auth?.scopes ?? []).length > 0,
  *check({ governance }, { options }) {
    for (const [index, { name }] of (governance.auth?.scopes ?? []).entries()) {
      const pointer = governancePointer('auth', 'scopes', index, 'name');
      if (name.includes('*')) {
        yield problem('wildcard', pointer, { scope: name });
      } else if (options.names.includes(name.toLowerCase())) {
        yield problem('omnibus', pointer, { scope: name });
      }
    }
  },
});
