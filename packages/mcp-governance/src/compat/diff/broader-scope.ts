/** Words of scopes that allow everything. */
const EVERYTHING = ['*', 'all', 'full', 'full-access', 'full_access', 'admin'];

/** What a scope's last word allows, least first. */
const VERBS: string[][] = [
  ['read', 'readonly', 'read-only', 'view', 'list', 'get'],
  ['write', 'readwrite', 'read-write', 'edit', 'update', 'modify'],
  ['manage', 'owner', ...EVERYTHING],
];

/**
 * Whether a scope allows all that another does and more, by their names: it is
 * a wildcard, a leading part of the other, or the same with a stronger verb.
 */
export function isBroaderScope(from: string, to: string): boolean {
  const [old, next] = [from, to].map(splitScope);
  if (EVERYTHING.includes(to.toLowerCase())) {
    return !EVERYTHING.includes(from.toLowerCase());
  }
  const [oldVerb, nextVerb] = [old, next].map(lastOf);
  const [oldRest, nextRest] = [old, next].map(parts => parts.slice(0, -1));
  if (nextVerb === '*') {
    return startsWith(old, nextRest) && old.length > nextRest.length;
  }
  return (
    (startsWith(old, next) && old.length > next.length) ||
    (oldRest.join(' ') === nextRest.join(' ') &&
      rankOf(oldVerb) >= 0 &&
      rankOf(nextVerb) > rankOf(oldVerb))
  );
}

function splitScope(scope: string): string[] {
  return scope
    .toLowerCase()
    .split(/[.:/]+/)
    .filter(Boolean);
}

function lastOf(parts: string[]): string {
  return parts[parts.length - 1] ?? '';
}

function startsWith(parts: string[], start: string[]): boolean {
  return start.every((part, index) => part === parts[index]);
}

function rankOf(verb: string): number {
  return VERBS.findIndex(words => words.includes(verb));
}
