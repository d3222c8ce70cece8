import { CONFIG_KEYS, ConfigKey } from './configKeys';

/** The key of a place, or of the list that it is an item of. */
export function findConfigKey(
  segments: readonly PropertyKey[],
): ConfigKey | undefined {
  const steps = stepsOf(segments);
  const own = CONFIG_KEYS.find(({ key }) => isSameKey(toSteps(key), steps));
  return !own && steps.at(-1) === '[]'
    ? findConfigKey(segments.slice(0, -1))
    : own;
}

/** Names of the keys that an object may hold. */
export function listKeysBelow(segments: readonly PropertyKey[]): string[] {
  const steps = stepsOf(segments);
  const below = CONFIG_KEYS.map(({ key }) => toSteps(key)).filter(
    key =>
      key.length === steps.length + 1 &&
      isSameKey(key.slice(0, steps.length), steps),
  );
  return below.map(key => key[steps.length]);
}

function stepsOf(segments: readonly PropertyKey[]): string[] {
  return segments.map(step => (typeof step === 'number' ? '[]' : String(step)));
}

function toSteps(key: string): string[] {
  return key.replace(/\[\]/g, '.[]').split('.');
}

function isSameKey(key: string[], steps: string[]): boolean {
  return (
    key.length === steps.length &&
    key.every((part, index) => part === '*' || part === steps[index])
  );
}
