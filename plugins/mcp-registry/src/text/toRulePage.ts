const HEADER_END = '<!-- end of the generated header -->';
const FENCE = /^\s*(```|~~~)(.*)$/;
const HEADING = /^(#{1,6})(\s)/;

function demote(line: string, by: number): string {
  return line.replace(
    HEADING,
    (_, marks: string, space: string) =>
      `${'#'.repeat(Math.min(6, marks.length + by))}${space}`,
  );
}

function toExampleLabel(info: string): string[] {
  const words = info.split(/\s+/);
  if (words.includes('incorrect')) {
    return ['', '**Wrong**', ''];
  }
  return words.includes('correct') ? ['', '**Right**', ''] : [];
}

/**
 * Prepares a rule's Markdown page for a page of the portal: without its
 * generated header, which gives the defaults rather than what is in force;
 * with a word above each example; with headings that follow the portal's.
 */
export function toRulePage(markdown: string, demoteBy: number): string {
  const header = markdown.indexOf(HEADER_END);
  const body =
    header < 0 ? markdown : markdown.slice(header + HEADER_END.length);
  let fenced = false;
  const lines = body.split('\n').flatMap(line => {
    const fence = FENCE.exec(line);
    if (!fence) {
      return fenced ? [line] : [demote(line, demoteBy)];
    }
    fenced = !fenced;
    return fenced ? [...toExampleLabel(fence[2]), line] : [line];
  });
  return lines.join('\n').trim();
}
