const FENCE = /^\s*(```|~~~)/;
const HEADING = /^(#{1,6})(\s)/;

/**
 * Lowers the headings of a Markdown page, so that they follow the heading
 * that the page stands under. Fenced code is left as it is.
 */
export function demoteHeadings(markdown: string, by: number): string {
  let fenced = false;
  return markdown
    .split('\n')
    .map(line => {
      if (FENCE.test(line)) {
        fenced = !fenced;
        return line;
      }
      return fenced
        ? line
        : line.replace(
            HEADING,
            (_, marks: string, space: string) =>
              `${'#'.repeat(Math.min(6, marks.length + by))}${space}`,
          );
    })
    .join('\n');
}
