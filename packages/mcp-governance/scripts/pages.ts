// What the generated parts of the pages of rules and of checks look like.
const HEADER_END = '<!-- end of the generated header -->';
const INDEX_START = '<!-- start of the generated index -->';
const INDEX_END = '<!-- end of the generated index -->';

/** The start of a page. */
export interface PageHeader {
  id: string;
  summary: string;
  /** Name and value of each fact; one without a value is left out. */
  facts: [name: string, value: string][];
  /** Lines after the facts. */
  more?: string[];
}

/** A page with the header put before it; a new page gets its sections too. */
export function putHeader(
  header: PageHeader,
  page: string,
  sections: string[],
): string {
  const written = page || `${sections.join('\n\n')}\n`;
  const at = written.indexOf(HEADER_END);
  const body =
    at < 0 ? `\n${written}` : written.slice(at + HEADER_END.length + 1);
  return `${renderHeader(header)}\n${HEADER_END}\n${body}`;
}

function renderHeader({ id, summary, facts, more = [] }: PageHeader): string {
  return [
    `# ${id}`,
    '',
    summary,
    '',
    ...facts
      .filter(([, value]) => value !== '')
      .map(([name, value]) => `- **${name}:** ${value}`),
    '',
    ...more,
  ].join('\n');
}

/** The page as people read it. */
export function withoutMarks(page: string): string {
  return page.replace(`${HEADER_END}\n\n`, '');
}

/** The index with its hand-written head kept. */
export function putIndex(page: string, lines: string[]): string {
  const start = page.indexOf(INDEX_START);
  const end = page.indexOf(INDEX_END);
  const head = start < 0 ? page : page.slice(0, start);
  const tail = end < 0 ? '\n' : page.slice(end + INDEX_END.length);
  return [`${head}${INDEX_START}`, '', ...lines, `${INDEX_END}${tail}`].join(
    '\n',
  );
}

/** A part of the index: nothing where it has no rows. */
export function renderSection(title: string, table: string[][]): string[] {
  return table.length < 2
    ? []
    : [`### ${title}`, '', ...renderTable(table), ''];
}

/** Columns padded as Prettier does it; the first row is the head. */
export function renderTable(rows: string[][]): string[] {
  const widths = rows[0].map((_cell, column) =>
    Math.max(3, ...rows.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`;
  const [head, ...body] = rows;
  return [line(head), line(widths.map(w => '-'.repeat(w))), ...body.map(line)];
}
