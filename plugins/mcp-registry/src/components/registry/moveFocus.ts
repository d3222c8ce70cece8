import { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Gives the focus to the first result. */
export function focusFirstResult(container: HTMLElement | null) {
  container?.querySelector<HTMLElement>('[data-result]')?.focus();
}

/** The last result that does not stand behind the focus. */
function findCurrent(results: HTMLElement[]): number {
  const { activeElement } = document;
  const isBehind = (result: HTMLElement) =>
    activeElement !== null &&
    (activeElement.compareDocumentPosition(result) &
      Node.DOCUMENT_POSITION_FOLLOWING) !==
      0;
  const next = results.findIndex(isBehind);
  return (next < 0 ? results.length : next) - 1;
}

/**
 * Moves the focus from one result to the next or the previous one, from
 * wherever in a result it is.
 *
 * @returns whether it left the results upwards
 */
export function moveFocus(
  container: HTMLElement,
  event: { key: string; preventDefault(): void },
): boolean {
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : 0;
  if (step === 0 || !container.contains(document.activeElement)) {
    return false;
  }
  event.preventDefault();
  const results = [...container.querySelectorAll<HTMLElement>('[data-result]')];
  const index = findCurrent(results) + step;
  results[Math.min(index, results.length - 1)]?.focus();
  return index < 0;
}

/**
 * What the keys do within results: arrows move, Escape and going above the
 * first leave.
 */
export function createResultKeys(onLeave: () => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    // What a result opens is below it in React, but elsewhere in the page.
    const within =
      event.target instanceof Node &&
      event.currentTarget.contains(event.target);
    if (
      within &&
      (event.key === 'Escape' || moveFocus(event.currentTarget, event))
    ) {
      onLeave();
    }
  };
}
