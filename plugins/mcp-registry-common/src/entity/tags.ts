const MAX_LENGTH = 63;

/** Makes a tag that the catalog takes: `[a-z0-9+#]` in words joined by `-`. */
function toTag(value: string): string {
  return value
    .slice(0, 2 * MAX_LENGTH)
    .toLowerCase()
    .replace(/[^a-z0-9+#]+/g, '-')
    .replace(/^-/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-$/, '');
}

/** Makes tags that the catalog takes, each once, in the order given. */
export function toTags(values: string[]): string[] {
  return [...new Set(values.map(toTag))].filter(tag => tag !== '');
}
