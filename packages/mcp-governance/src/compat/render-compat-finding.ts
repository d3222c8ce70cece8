import { Finding } from '../model/finding';
import { renderTemplate } from '../model/problems';
import { toVisibleData } from '../conventions/visible-data';
import { findCheck } from './find-check';

/** A compatibility finding in words. */
export interface RenderedCompatFinding {
  message: string;
  fix: string;
  /** Id of the check's page. */
  page: string;
}

/**
 * Puts a check's finding into words; a check that this version does not know
 * is named by its ids.
 *
 * @public
 */
export function renderCompatFinding({
  rule,
  messageId,
  data,
}: Pick<Finding, 'rule' | 'messageId' | 'data'>): RenderedCompatFinding {
  const check = findCheck(rule);
  const message = own(check?.messages, messageId) ?? `${rule}: ${messageId}.`;
  const fix = own(check?.fixes, messageId) ?? check?.fixes.default ?? '';
  const visible = toVisibleData(data);
  return {
    message: renderTemplate(message, visible),
    fix: renderTemplate(fix, visible),
    page: rule,
  };
}

function own(
  texts: Record<string, string> | undefined,
  key: string,
): string | undefined {
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined;
}
