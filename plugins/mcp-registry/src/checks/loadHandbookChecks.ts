import { HandbookCheck } from './handbookChecks';

/**
 * Loads every compatibility check. Their pages are long and few readers open
 * them, so they are no part of what the portal loads at first.
 */
export async function loadHandbookChecks(): Promise<HandbookCheck[]> {
  const { listHandbookChecks } = await import('./handbookChecks');
  return listHandbookChecks();
}

/** Loads the compatibility check of this id. */
export async function loadHandbookCheck(
  id: string,
): Promise<HandbookCheck | undefined> {
  const { findHandbookCheck } = await import('./handbookChecks');
  return findHandbookCheck(id);
}
