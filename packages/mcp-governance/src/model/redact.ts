import { REDACTED } from './secrets';

/** A value without some texts, wherever its strings and keys hold them. */
export function replaceTexts(value: unknown, secrets: string[]): unknown {
  return mapStrings(value, text =>
    secrets.reduce((rest, each) => rest.split(each).join(REDACTED), text),
  );
}

/** A value with each of its strings and keys replaced. */
export function mapStrings(
  value: unknown,
  replace: (text: string) => string,
): unknown {
  if (typeof value === 'string') {
    return replace(value);
  }
  if (Array.isArray(value)) {
    return value.map(item => mapStrings(item, replace));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        replace(key),
        mapStrings(member, replace),
      ]),
    );
  }
  return value;
}
