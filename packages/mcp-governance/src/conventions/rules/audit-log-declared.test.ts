import { judged } from '../__testUtils__/judge';
import { auditLogDeclared } from './audit-log-declared';

const at = '/_meta/backstage.mcp-registry~1governance/auditLog';
const reading = { name: 'list', annotations: { readOnlyHint: true } };
const writing = { name: 'refund', annotations: { idempotentHint: true } };

it('wants one where a single tool may write', () => {
  expect(judged(auditLogDeclared, { tools: [reading, writing] })).toEqual([
    `missing ${at}`,
  ]);
  expect(
    judged(auditLogDeclared, {
      tools: [writing],
      governance: { auditLog: { enabled: false } },
    }),
  ).toEqual([`disabled ${at}/enabled`]);
  expect(
    judged(auditLogDeclared, {
      tools: [writing],
      governance: { auditLog: { enabled: true } },
    }),
  ).toEqual([]);
});

it('wants none where all tools read, are unknown, or are not ours', () => {
  expect(judged(auditLogDeclared, { tools: [reading] })).toEqual([]);
  expect(judged(auditLogDeclared, { tools: [] })).toEqual([]);
  expect(judged(auditLogDeclared, { snapshot: 'unknown' })).toEqual([]);
  expect(
    judged(auditLogDeclared, { tools: [writing], origin: 'third-party' }),
  ).toEqual([]);
});
