import { ChangelogEntry } from 'backstage-plugin-mcp-registry-common';

type Change = ChangelogEntry['changes'][number];

const HEADINGS: [Change['impact'], string][] = [
  ['breaking', 'Breaking'],
  ['undecided', 'May break'],
  ['risk', 'Take care'],
  ['additive', 'Added'],
  ['cosmetic', 'Reworded'],
];

/** Writes a changelog as Markdown. What servers wrote stays text in it. */
export function renderChangelog(
  server: string,
  entries: ChangelogEntry[],
): string {
  const sections = entries.map(renderEntry);
  return `${[`# ${escape(server)}`, ...sections].join('\n\n')}\n`;
}

function renderEntry(entry: ChangelogEntry): string {
  const { version, publishedAt, changes, baseline } = entry;
  const heading = `## ${escape(version)} (${publishedAt.slice(0, 10)})`;
  const groups = HEADINGS.flatMap(([impact, title]) => {
    const lines = changes.filter(change => change.impact === impact);
    return lines.length > 0
      ? [`### ${title}\n\n${lines.map(renderChange).join('\n')}`]
      : [];
  });
  const none =
    baseline === undefined
      ? 'First version.'
      : `No changes for callers since ${escape(baseline)}.`;
  return [
    heading,
    ...renderStatus(entry),
    ...(groups.length > 0 ? groups : [none]),
  ].join('\n\n');
}

function renderStatus({
  status,
  statusMessage,
  sunsetAt,
}: ChangelogEntry): string[] {
  if (status === 'active') {
    return [];
  }
  const word = status === 'deprecated' ? 'Deprecated' : 'Deleted';
  const until = sunsetAt ? `, goes away on ${sunsetAt.slice(0, 10)}` : '';
  const message = statusMessage ? ` ${escape(statusMessage)}` : '';
  return [`> ${word}${until}.${message}`];
}

function renderChange({ subject, message }: Change): string {
  const about = subject === undefined ? '' : `**${escape(subject)}**: `;
  return `- ${about}${escape(message)}`;
}

/** Names and prose of servers must neither format nor link anything. */
function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&!]/g, '\\$&');
}
