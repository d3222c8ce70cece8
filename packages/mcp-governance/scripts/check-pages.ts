// What the generated parts of a check's page and of the index look like.
import type { Check, CheckArea, Direction } from '../src/compat/types';
import { bumpOf } from '../src/compat/impact';
import { putHeader, putIndex, renderSection } from './pages';

const PAGE_SECTIONS = ['## Why', '## Examples', '## How to fix'];

const DIRECTIONS: Record<Direction, string> = {
  input: 'what callers send',
  output: 'what callers are sent',
  none: 'neither what is sent nor what is returned',
};

const AREAS: Record<CheckArea, string> = {
  server: 'Server',
  transport: 'Transport',
  package: 'Packages',
  auth: 'Authentication',
  tool: 'Tools',
  schema: 'Schemas',
  prompt: 'Prompts',
  resource: 'Resources',
};

/** A page whose header is the check's own; a new page gets its sections too. */
export function withHeader(check: Check, page: string): string {
  const { id, summary, impact, flags = [], call, reference, since } = check;
  const { area, kind, action, direction } = check.axes;
  return putHeader(
    {
      id,
      summary,
      facts: [
        ['Impact', impact],
        ['Bump', bumpOf(impact) ?? 'undecided until somebody decides it'],
        ['Flags', flags.join(', ')],
        ['Looks at', `${AREAS[area].toLowerCase()}, ${DIRECTIONS[direction]}`],
        ['Change', `${kind}: ${action}`],
        ['Must keep working', call],
        ['Reference', reference],
        ['Since', since],
      ],
    },
    page,
    PAGE_SECTIONS,
  );
}

/** The index with its hand-written head kept. */
export function renderIndex(checks: Check[], page: string): string {
  const sections = Object.entries(AREAS).flatMap(([area, title]) => {
    const rows = checks.filter(({ axes }) => axes.area === area).map(toRow);
    return renderSection(title, [
      ['Check', 'Direction', 'Impact', 'What has changed'],
      ...rows,
    ]);
  });
  return putIndex(page, sections);
}

function toRow({ id, axes, impact, flags = [], summary }: Check): string[] {
  return [
    `[${id}](../packages/mcp-governance/src/compat/checks/${id}.md)`,
    axes.direction,
    [impact, ...flags].join(', '),
    summary,
  ];
}
