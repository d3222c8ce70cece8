import { compareText, createFingerprint } from '../model/digest';
import { Finding, FindingLevel } from '../model/finding';

const LEVELS: Record<FindingLevel, number> = { error: 0, warning: 1, info: 2 };

/** Loudest first, then by rule and place, whatever order they came in. */
export function sortFindings(findings: Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      LEVELS[a.level] - LEVELS[b.level] ||
      compareText(a.rule, b.rule) ||
      compareText(a.document, b.document) ||
      compareText(a.pointer, b.pointer) ||
      compareText(a.fingerprint, b.fingerprint),
  );
}

/** What is found where a published version changed its content. */
export function createContentFinding(server: string, version: string): Finding {
  const data = { version };
  return {
    rule: 'content-changed',
    level: 'error',
    document: 'manifest',
    pointer: '/version',
    messageId: 'default',
    data,
    fingerprint: createFingerprint(['content-changed', server, data]),
    blocks: true,
  };
}
