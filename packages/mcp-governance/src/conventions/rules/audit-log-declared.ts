import { z } from 'zod';
import { defineRule, problem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { isInternal, toolsOf } from '../server-facts';
import { ServerSubject } from '../types';

export const auditLogDeclared = defineRule({
  id: 'audit-log-declared',
  subject: 'server',
  category: 'logging',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary:
    'Requires an audit log of internal servers with a tool that may write.',
  reference: 'OWASP MCP Top 10 2025, MCP08',
  options: z.strictObject({}),
  messages: {
    missing: 'The server has tools that may write, and declares no audit log.',
    disabled: 'The server has tools that may write, and its audit log is off.',
  },
  fixes: {
    default:
      'Record who called what, and set auditLog.enabled in the governance block; mark tools that only read with readOnlyHint.',
  },
  applies: server => isInternal(server) && mayWrite(server),
  *check({ governance: { auditLog } }) {
    if (!auditLog) {
      yield problem('missing', governancePointer('auditLog'));
    } else if (!auditLog.enabled) {
      yield problem('disabled', governancePointer('auditLog', 'enabled'));
    }
  },
});

/** A tool that does not say that it only reads may write. */
function mayWrite(server: ServerSubject): boolean {
  return toolsOf(server).some(
    ({ annotations }) => annotations?.readOnlyHint !== true,
  );
}
