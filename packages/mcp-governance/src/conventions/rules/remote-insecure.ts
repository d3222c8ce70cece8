import { z } from 'zod';
import { createPointer } from '../../model/pointer';
import { defineRule, problem } from '../define-rule';
import { isLoopback, isRemote } from '../server-facts';

export const remoteInsecure = defineRule({
  id: 'remote-insecure',
  aliases: ['NET-101'],
  subject: 'manifest',
  category: 'security',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Forbids remote addresses without encryption.',
  reference: 'CoSAI MCP Security, transport',
  options: z.strictObject({}),
  messages: { plain: 'The server is called over plain HTTP at {{url}}.' },
  fixes: { default: 'Serve it over https:// and publish that address.' },
  applies: isRemote,
  *check({ manifest }) {
    for (const [index, { url }] of (manifest.remotes ?? []).entries()) {
      if (/^(?:http|ws):\/\//i.test(url) && !isLoopback(url)) {
        yield problem('plain', createPointer(['remotes', index, 'url']), {
          url,
        });
      }
    }
  },
});
