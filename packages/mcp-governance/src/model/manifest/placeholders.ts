/** Forms that build tools replace: `${X}`, `$X`, `<<X>>`, `{{X}}`, `__X__`. */
const BUILD_PLACEHOLDER =
  /\$\{[^{}\s]{1,100}\}|\$[A-Z_][A-Z0-9_]{0,100}|<<[^<>]{1,100}>>|\{\{[^{}]{1,100}\}\}|__[A-Z][A-Z0-9_]{0,100}__/;

/** What a template's author left for its reader: `<owner>`. */
const READER_PLACEHOLDER = /<[A-Za-z][^<>]{0,100}>/;

/**
 * The placeholder in a value that must be concrete, if nobody filled it in.
 * `{tenant}` is none: that is a variable of a URL.
 *
 * @public
 */
export function findPlaceholder(text: string): string | undefined {
  const match = BUILD_PLACEHOLDER.exec(text) ?? READER_PLACEHOLDER.exec(text);
  return match?.[0];
}

/** The same for prose, where `<b>` and `$A` may be meant. */
export function findProsePlaceholder(text: string): string | undefined {
  const whole = text.trim();
  if (/^<[^<>]{1,200}>$/.test(whole)) {
    return whole;
  }
  return /<<[^<>\s]{1,100}>>|\{\{[^{}]{1,100}\}\}|\$\{[A-Z_]{1,100}\}|__[A-Z][A-Z0-9_]{0,100}__/.exec(
    text,
  )?.[0];
}
