/** A part of a URI template: text, or an expression in braces. */
interface TemplatePart {
  text: string;
  /** The expression's operator, for example `?`; empty for the simple one. */
  operator?: string;
  names?: string[];
}

const EXPRESSION = /\{([+#./;?&=,!@|]?)([^{}]*)\}/g;

/** Names of a template's variables (RFC 6570, section 2.3), without modifiers. */
export function listVariables(template: string): string[] {
  return [
    ...new Set(parseTemplate(template).flatMap(({ names = [] }) => names)),
  ];
}

/**
 * The template without the query variables that another does not have. They
 * may be left out of every URI, so nothing else changes (RFC 6570, section
 * 3.2.8).
 */
export function withoutNewQuery(
  template: string,
  known: readonly string[],
): string {
  return parseTemplate(template)
    .map(({ text, operator, names = [] }) => {
      if (operator !== '?' && operator !== '&') {
        return text;
      }
      const kept = names.filter(name => known.includes(name));
      return kept.length === 0 ? '' : `{${operator}${kept.join(',')}}`;
    })
    .join('');
}

/** What stands before the path: scheme and host, with their variables unnamed. */
export function originOf(template: string): string {
  const match = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i.exec(
    template.replace(EXPRESSION, '{}'),
  );
  return (match?.[0] ?? '').toLowerCase();
}

function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(EXPRESSION)) {
    const [text, operator, list] = match;
    parts.push({ text: template.slice(end, match.index) });
    parts.push({ text, operator, names: list.split(',').map(toName) });
    end = match.index + text.length;
  }
  return [...parts, { text: template.slice(end) }];
}

/** Without `*` and `:3`. */
function toName(variable: string): string {
  return variable.trim().replace(/(?:\*|:\d+)$/, '');
}
