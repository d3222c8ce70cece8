import { DateTime } from 'luxon';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS: { word: string; size: number }[] = [
  { word: 'y', size: 365 * DAY },
  { word: 'mo', size: 30 * DAY },
  { word: 'd', size: DAY },
  { word: 'h', size: HOUR },
  { word: 'min', size: MINUTE },
];

/**
 * Writes how long ago a time was, for example `4 min` or `2 d`.
 *
 * @param iso - ISO 8601
 * @param now - milliseconds since the epoch
 */
export function toAge(iso: string, now: number): string {
  const then = Date.parse(iso);
  if (Number.isNaN(then)) {
    return 'unknown';
  }
  const age = now - then;
  const unit = UNITS.find(({ size }) => age >= size);
  return unit ? `${Math.floor(age / unit.size)} ${unit.word}` : 'just now';
}

/** Writes a time in full, in the reader's own time zone. */
export function toAbsoluteTime(iso: string): string {
  const time = DateTime.fromISO(iso);
  return time.isValid
    ? time.toLocaleString(DateTime.DATETIME_FULL_WITH_SECONDS)
    : 'at an unknown time';
}

/** Writes the day of a time, for example `Mar 1, 2027`. */
export function toDay(iso: string): string {
  const time = DateTime.fromISO(iso);
  return time.isValid
    ? time.toLocaleString(DateTime.DATE_MED)
    : 'an unknown day';
}
