import { Check, CHECK_PAGES, CHECKS, findCheck } from 'mcp-governance';

/** A compatibility check with its page, Markdown. */
export interface HandbookCheck {
  check: Check;
  page: string;
}

function toHandbookCheck(check: Check): HandbookCheck {
  return { check, page: CHECK_PAGES[check.id] ?? '' };
}

/** Every compatibility check, by id. */
export function listHandbookChecks(): HandbookCheck[] {
  return CHECKS.map(toHandbookCheck);
}

/** The compatibility check of this id. */
export function findHandbookCheck(id: string): HandbookCheck | undefined {
  const check = findCheck(id);
  return check && toHandbookCheck(check);
}
