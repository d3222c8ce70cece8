import { setTimeout } from 'node:timers/promises';

/** Waits until a function stops throwing; throws what it last threw. */
export async function waitUntil<T>(
  act: () => T | Promise<T>,
  withinMilliseconds = 10_000,
): Promise<T> {
  const end = Date.now() + withinMilliseconds;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
      await setTimeout(50);
    }
  }
}
