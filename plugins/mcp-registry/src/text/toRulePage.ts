const FENCE = /^(\s*)(```|~~~)(.*)$/;
const HEADING = /^(#{1,6})(\s)/;

function demote(line: string, by: number): string {
  return line.replace(
    HEADING,
    (_, marks: string, space: string) =>
      `${'#'.repeat(Math.min(6, marks.length + by))}${space}`,
  );
}

/** What stands above an example, by the word after its fence's language. */
const EXAMPLE_LABELS: ReadonlyMap<string, string> = new Map([
  ['incorrect', 'Wrong'],
  ['correct', 'Right'],
  ['breaking', 'Breaking'],
  ['undecided', 'Undecided'],
  ['risk', 'Risk'],
  ['additive', 'Additive'],
  ['cosmetic', 'Cosmetic'],
  ['silent', 'Not reported'],
]);

function toExampleLabel(info: string): string[] {
  const label = EXAMPLE_LABELS.get(info.split(/\s+/)[1]);
  return label ? ['', `**${label}**`, ''] : [];
}

/** Leaves of a page's header only the table of its options. */
function dropHeader(lines: string[]): string[] {
  const start = lines.findIndex(line => line.startsWith('## '));
  if (start < 0 || !lines[0].startsWith('# ')) {
    return lines;
  }
  const options = lines.slice(0, start).filter(line => line.startsWith('|'));
  return [...options, '', ...lines.slice(start)];
}

/**
 * Prepares a rule's or check's Markdown page for a page of the portal: without its
 * header, which gives the defaults rather than what is in force; with a word
 * above each example; with headings that follow the portal's. Fences lose
 * their language: the portal's highlighting has too little contrast.
 */
export function toRulePage(markdown: string, demoteBy: number): string {
  let fenced = false;
  const lines = dropHeader(markdown.split('\n')).flatMap(line => {
    const fence = FENCE.exec(line);
    if (!fence) {
      return fenced ? [line] : [demote(line, demoteBy)];
    }
    fenced = !fenced;
    const [, indent, marks, info] = fence;
    return fenced ? [...toExampleLabel(info), `${indent}${marks}`] : [line];
  });
  return lines.join('\n').trim();
}
