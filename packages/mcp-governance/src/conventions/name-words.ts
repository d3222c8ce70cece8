/** Ways to join the words of a name. @public */
export const NAME_STYLES = [
  'snake_case',
  'kebab-case',
  'camelCase',
  'PascalCase',
] as const;

/** A way to join the words of a name. @public */
export type NameStyle = (typeof NAME_STYLES)[number];

const PATTERNS: Record<NameStyle, RegExp> = {
  snake_case: /^[a-z0-9]+(?:_[a-z0-9]+)*$/,
  'kebab-case': /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  camelCase: /^[a-z][a-zA-Z0-9]*$/,
  PascalCase: /^[A-Z][a-zA-Z0-9]*$/,
};

/** The words of a name, lower case, however they are joined. */
export function splitWords(name: string): string[] {
  return name
    .slice(0, 1000)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}

/** Whether a name is written in a style; one lower-case word fits three. */
export function hasStyle(name: string, style: NameStyle): boolean {
  return PATTERNS[style].test(name);
}

/** The name in another style. */
export function toStyle(name: string, style: NameStyle): string {
  const words = splitWords(name);
  const capitals = words.map(word => word[0].toUpperCase() + word.slice(1));
  switch (style) {
    case 'snake_case':
      return words.join('_');
    case 'kebab-case':
      return words.join('-');
    case 'camelCase':
      return [...words.slice(0, 1), ...capitals.slice(1)].join('');
    default:
      return capitals.join('');
  }
}
