/** What each category of rules is called, in the handbook's order. */
const CATEGORY_WORDS: Record<string, string> = {
  protocol: 'Protocol',
  naming: 'Naming',
  description: 'Descriptions',
  annotation: 'Annotations',
  authentication: 'Authentication',
  security: 'Security',
  errors: 'Errors',
  logging: 'Logging',
  ownership: 'Ownership',
};

/** Writes a category as the handbook's heading. */
export function toCategoryWord(category: string): string {
  return Object.hasOwn(CATEGORY_WORDS, category)
    ? CATEGORY_WORDS[category]
    : category;
}

/** Sorts categories as the handbook has them; unknown ones come last. */
export function sortCategories(categories: Iterable<string>): string[] {
  const order = Object.keys(CATEGORY_WORDS);
  const rank = (category: string) => {
    const index = order.indexOf(category);
    return index < 0 ? order.length : index;
  };
  return [...new Set(categories)].sort(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b),
  );
}
