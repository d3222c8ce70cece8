import { Finding } from '../model/finding';
import { JsonValue } from '../model/json';
import { createFingerprint } from '../model/digest';
import { locateFinding } from './finding-place';
import { limitData } from './limit-data';
import { RuleInForce } from './check-rule';
import { Problem, ServerSubject } from './types';

/**
 * Makes findings of a rule's problems: absolute place, subject, level, and a
 * fingerprint that outlives reordering. No two findings of a server share one.
 */
export function createFindings(
  inForce: RuleInForce,
  server: ServerSubject,
  problems: Problem[],
): Finding[] {
  const seen = new Map<string, number>();
  return problems.map(problem => {
    const { parts, ...finding } = createFinding(inForce, server, problem);
    const first = createFingerprint(parts);
    const count = seen.get(first) ?? 0;
    seen.set(first, count + 1);
    const fingerprint = count === 0 ? first : createFingerprint([parts, count]);
    return { ...finding, fingerprint };
  });
}

function createFinding(
  { rule, level }: RuleInForce,
  server: ServerSubject,
  problem: Problem,
): Omit<Finding, 'fingerprint'> & { parts: JsonValue } {
  const { messageId, pointer, undecided } = problem;
  const document = problem.document ?? rule.document;
  const { subject, path } = locateFinding(
    document,
    rootOf(document, server),
    pointer,
  );
  const data = limitData(problem.data);
  return {
    rule: rule.id,
    level,
    document,
    pointer,
    ...(subject !== undefined && { subject }),
    messageId,
    data,
    ...(undecided && { undecided }),
    ...(rule.blocks && !undecided && { blocks: true }),
    parts: [
      rule.id,
      server.manifest.name,
      subject ?? document,
      path,
      messageId,
      data,
    ],
  };
}

function rootOf(
  document: Finding['document'],
  { manifest, snapshot }: ServerSubject,
): unknown {
  if (document === 'manifest') {
    return manifest;
  }
  return snapshot.known ? snapshot.value : undefined;
}
