import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';

export const credentialReferenceShared = defineRule({
  id: 'credential-reference-shared',
  aliases: ['SEC-011'],
  subject: 'fleet',
  category: 'security',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Forbids one credential in two servers.',
  reference: 'CoSAI MCP Security, level L2, credentials',
  options: z.strictObject({}),
  messages: {
    shared: 'The credential "{{reference}}" is also that of {{servers}}.',
  },
  fixes: {
    default:
      'Give each server a credential of its own, so that each can be limited and revoked alone.',
  },
  applies: ({ governance }) =>
    governance.auth?.credentialReference !== undefined,
  *check({ credentialReferences }, { server }) {
    const { manifest, governance } = server;
    const reference = governance.auth?.credentialReference ?? '';
    const servers = Object.hasOwn(credentialReferences, reference)
      ? credentialReferences[reference].filter(name => name !== manifest.name)
      : [];
    if (servers.length > 0) {
      const pointer = governancePointer('auth', 'credentialReference');
      yield problem('shared', pointer, { reference, servers });
    }
  },
});
