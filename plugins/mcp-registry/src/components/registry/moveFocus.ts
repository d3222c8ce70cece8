const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Gives the focus to the first result. */
export function focusFirstResult(container: HTMLElement | null) {
  container?.querySelector<HTMLElement>('[data-result]')?.focus();
}

/**
 * Moves the focus from one result to the next or the previous one, from
 * wherever in the row it is.
 *
 * @returns whether it left the results upwards
 */
export function moveFocus(
  container: HTMLElement,
  event: { key: string; preventDefault(): void },
): boolean {
  const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : 0;
  const row = document.activeElement?.closest('tr');
  if (step === 0 || !row) {
    return false;
  }
  event.preventDefault();
  const results = [...container.querySelectorAll<HTMLElement>('[data-result]')];
  const index = results.findIndex(result => row.contains(result)) + step;
  results[Math.min(index, results.length - 1)]?.focus();
  return index < 0;
}
