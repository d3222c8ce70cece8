/**
 * A text that both engines hold as it is: no NUL, which PostgreSQL refuses,
 * no lone surrogate, and no longer than its column.
 */
export function toStorableText(text: string, maxLength: number): string {
  const clean = text.slice(0, maxLength).replaceAll('\u0000', '');
  return Buffer.from(clean, 'utf8').toString('utf8');
}

/** Distinct storable texts, in order; empty ones left out. */
export function toStorableTexts(texts: string[], maxLength: number): string[] {
  const storable = texts.map(text => toStorableText(text, maxLength));
  return [...new Set(storable)].filter(text => text !== '').sort();
}
