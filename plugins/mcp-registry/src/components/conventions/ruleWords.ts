import { CheckArea, CheckAxes, Direction } from 'mcp-governance';

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

/** What each part of a server is called, in the handbook's order. */
const AREA_WORDS: Record<CheckArea, string> = {
  server: 'Server',
  transport: 'Transports',
  package: 'Packages',
  auth: 'Authentication',
  tool: 'Tools',
  schema: 'Schemas',
  prompt: 'Prompts',
  resource: 'Resources',
};

/** Which schema a check reads, where it reads one. */
const DIRECTION_WORDS: Record<Direction, string | undefined> = {
  input: 'what callers send',
  output: 'what callers are sent',
  none: undefined,
};

/** Writes what a compatibility check looks at. */
export function toAxesWords({ area, direction }: CheckAxes): string {
  return [AREA_WORDS[area], DIRECTION_WORDS[direction]]
    .filter(Boolean)
    .join(', ');
}

/** Groups checks by what they look at, in the handbook's order. */
export function toCheckGroups<T extends { check: { axes: CheckAxes } }>(
  checks: readonly T[],
): { title: string; checks: T[] }[] {
  const titles = Object.keys(AREA_WORDS);
  const byTitle = new Map<string, T[]>();
  const rank = ({ check }: T) =>
    titles.indexOf(check.axes.area) * 3 +
    ['none', 'input', 'output'].indexOf(check.axes.direction);
  for (const each of [...checks].sort((a, b) => rank(a) - rank(b))) {
    const title = toAxesWords(each.check.axes);
    byTitle.set(title, [...(byTitle.get(title) ?? []), each]);
  }
  return [...byTitle].map(([title, of]) => ({ title, checks: of }));
}
