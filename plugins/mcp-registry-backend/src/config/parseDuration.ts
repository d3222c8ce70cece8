import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import {
  durationToMilliseconds,
  HumanDuration,
  JsonValue,
} from '@backstage/types';

const MAX_MS = 365 * 24 * 60 * 60 * 1000;

/**
 * Reads a duration as Backstage writes them: `{ minutes: 5 }`, `5m` or
 * `PT5M`.
 *
 * @returns the duration, or `undefined` where it is none, is not longer than
 * nothing or is longer than a year
 */
export function parseDuration(value: JsonValue): HumanDuration | undefined {
  const duration = readDuration(value);
  const milliseconds = duration ? durationToMilliseconds(duration) : 0;
  return milliseconds > 0 && milliseconds <= MAX_MS ? duration : undefined;
}

function readDuration(value: JsonValue): HumanDuration | undefined {
  try {
    const config = new ConfigReader({ duration: value });
    return readDurationFromConfig(config, { key: 'duration' });
  } catch {
    return undefined;
  }
}
