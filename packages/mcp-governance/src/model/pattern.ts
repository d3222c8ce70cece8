/**
 * Whether a name matches a pattern in which `*` stands for any characters.
 * Linear in the name, and free of regular expressions, since both may be
 * anyone's. Case does not count.
 *
 * @public
 */
export function matchesPattern(pattern: string, name: string): boolean {
  const [head, ...rest] = pattern.toLowerCase().split('*');
  const text = name.toLowerCase();
  const tail = rest.pop();
  if (tail === undefined) {
    return text === head;
  }
  if (text.length < head.length + tail.length) {
    return false;
  }
  if (!text.startsWith(head) || !text.endsWith(tail)) {
    return false;
  }
  return hasInOrder(text.slice(head.length, text.length - tail.length), rest);
}

function hasInOrder(text: string, parts: string[]): boolean {
  let from = 0;
  return parts.every(part => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

/** Whether a name matches at least one of the patterns. @public */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => matchesPattern(pattern, name));
}
