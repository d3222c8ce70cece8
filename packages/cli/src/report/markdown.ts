import { describeOverlap, describeOverlaps } from './overlaps';
import { gravityOf, groupByGravity } from './group';
import { Report, ReportedFinding, ReportedNote } from './model';
import {
  describeOutcome,
  describePlace,
  describeSubjectOf,
  describeWitness,
  toJsonLine,
  toLine,
} from './words';

/** GitHub refuses a comment of more than 65,536 characters. */
const MAX_LENGTH = 60_000;

const BREAK = '&#8203;';

/**
 * Text as text: no formatting, no table cell, no HTML, no link, and nobody
 * and nothing mentioned.
 */
export function escapeMarkdown(text: string): string {
  return toLine(text)
    .replace(/[\\`*_{}[\]()|~!$^]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[@#%:]/g, `$&${BREAK}`)
    .replace(/www\./gi, match => `${match.slice(0, 3)}${BREAK}.`);
}

function renderCode(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}

/** Inside a fence nothing is formatted; it is longer than any in the text. */
function renderFence(text: string): string[] {
  const runs = text.match(/`+/g) ?? [];
  const longest = Math.max(2, ...runs.map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}json`, text, fence];
}

function renderCheck({ check, help }: ReportedFinding): string {
  return help === undefined
    ? renderCode(check)
    : `[${escapeMarkdown(check)}](${help})`;
}

function renderFinding(finding: ReportedFinding): string[] {
  const { message, fix, witness, flags } = finding;
  const marks = flags.length > 0 ? ` (${flags.join(', ')})` : '';
  return [
    `- **${gravityOf(finding)}**${marks} ${renderCheck(
      finding,
    )} at ${renderCode(describePlace(finding))}<br>${escapeMarkdown(message)}`,
    ...(witness === undefined
      ? []
      : [
          `  <br>${describeWitness(finding)}:`,
          '',
          ...renderFence(toJsonLine(witness)).map(line => `  ${line}`),
          '',
        ]),
    ...(fix === '' ? [] : [`  Fix: ${escapeMarkdown(fix)}`]),
  ];
}

function renderNote({ message, level }: ReportedNote): string {
  return `- ${level === 'info' ? '' : `**${level}** `}${escapeMarkdown(
    message,
  )}`;
}

function renderOverlaps({ overlaps }: Report): string[] {
  if (!overlaps) {
    return [];
  }
  const servers = overlaps.items.map(
    overlap => `- ${describeOverlap(overlap).map(escapeMarkdown).join('<br>')}`,
  );
  const sentence = escapeMarkdown(describeOverlaps(overlaps));
  const list = servers.length === 0 ? [] : [servers.join('\n')];
  return [['#### Overlaps', sentence, ...list].join('\n\n')];
}

function listParts(report: Report): string[] {
  const findings = groupByGravity(report.findings).flatMap(({ groups }) =>
    groups.map(({ heading, findings: of }) =>
      [
        `#### ${escapeMarkdown(heading)}`,
        '',
        ...of.flatMap(renderFinding),
      ].join('\n'),
    ),
  );
  const notes = report.notes.map(renderNote).join('\n');
  return [
    ...findings,
    ...renderOverlaps(report),
    ...(notes === '' ? [] : [`#### Notes\n\n${notes}`]),
  ];
}

/** Takes parts while there is room, and tells how many there was none for. */
function joinWithin(parts: string[], room: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    length += part.length + 2;
    if (length > room) {
      const left = parts.length - kept.length;
      return [
        ...kept,
        `… and ${left} more parts: see the log of the pipeline.`,
      ].join('\n\n');
    }
    kept.push(part);
  }
  return kept.join('\n\n');
}

/** The report as a comment on a pull request. @public */
export function renderMarkdown(report: Report): string {
  const head = [
    `### ${report.passed ? '✅' : '❌'} mcp-registry ${report.command}`,
    `**${escapeMarkdown(describeSubjectOf(report))}**<br>${escapeMarkdown(
      describeOutcome(report),
    )}`,
    report.basis.map(escapeMarkdown).join('<br>'),
  ].filter(part => part !== '');
  return joinWithin([...head, ...listParts(report)], MAX_LENGTH);
}
