/** For editors; whether there is such a day, only the check below knows. */
export const SUNSET_PATTERN =
  '^\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?(?:Z|[+-]\\d{2}:\\d{2}))?$';

const SUNSET = new RegExp(SUNSET_PATTERN);

/** Whether a text is a day of the calendar, or an instant with its zone. */
export function isSunset(text: string): boolean {
  if (!SUNSET.test(text) || Number.isNaN(Date.parse(text))) {
    return false;
  }
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  // The 30th of February is read as one of March.
  return midnight.toISOString().startsWith(day);
}
