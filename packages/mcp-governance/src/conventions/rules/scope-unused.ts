import { z } from 'zod';
import { nearestKey } from '../../model/nearestKey';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { hasSnapshot, toolsOf } from '../server-facts';

export const scopeUnused = defineRule({
  id: 'scope-unused',
  subject: 'server',
  category: 'authentication',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires every scope to name the tools that need it.',
  reference: 'OWASP MCP Top 10 2025, MCP02',
  options: z.strictObject({}),
  messages: {
    unused: 'No tool needs the scope "{{scope}}".',
    unknownTool:
      'The scope "{{scope}}" names the tool "{{tool}}", which the server does not have.',
    misspeltTool:
      'The scope "{{scope}}" names the tool "{{tool}}", which the server does not have; it has "{{nearest}}".',
  },
  fixes: {
    default: 'List the tools that need the scope, or take the scope out.',
    unknownTool: 'Correct the tool’s name, or take it out.',
    misspeltTool: 'Write {{nearest}}, if that is meant.',
  },
  applies: server => (server.governance.auth?.scopes ?? []).length > 0,
  *check(server) {
    const names = toolsOf(server).map(({ name }) => name);
    const scopes = server.governance.auth?.scopes ?? [];
    for (const [index, { name: scope, tools = [] }] of scopes.entries()) {
      if (tools.length === 0) {
        yield problem('unused', governancePointer('auth', 'scopes', index), {
          scope,
        });
      }
      for (const [at, tool] of tools.entries()) {
        if (hasSnapshot(server) && !names.includes(tool)) {
          const nearest = nearestKey(tool, names);
          yield problem(
            nearest ? 'misspeltTool' : 'unknownTool',
            governancePointer('auth', 'scopes', index, 'tools', at),
            { scope, tool, ...(nearest && { nearest }) },
          );
        }
      }
    }
  },
});
