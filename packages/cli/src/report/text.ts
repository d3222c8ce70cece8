import { gravityOf, groupByGravity } from './group';
import { Report, ReportedFinding, ReportedNote, WaivedFinding } from './model';
import { describeOverlap, describeOverlaps } from './overlaps';
import {
  describeOutcome,
  describePlace,
  describeSubjectOf,
  describeWitness,
  toJsonLine,
  toLine,
} from './words';

function renderFlags({ flags }: ReportedFinding): string {
  return flags.length > 0 ? ` [${flags.join(', ')}]` : '';
}

function renderOne(finding: ReportedFinding): string[] {
  const { check, message, fix, witness, fingerprint } = finding;
  return [
    `  ${gravityOf(finding)} ${check}${renderFlags(finding)} at ${toLine(
      describePlace(finding),
    )} (${fingerprint})`,
    `    ${toLine(message)}`,
    ...(witness === undefined
      ? []
      : [`    ${describeWitness(finding)}: ${toJsonLine(witness)}`]),
    ...(fix === '' ? [] : [`    Fix: ${toLine(fix)}`]),
  ];
}

function renderFindings(findings: ReportedFinding[]): string[] {
  return groupByGravity(findings).flatMap(({ groups }) =>
    groups.flatMap(group => [
      toLine(group.heading),
      ...group.findings.flatMap(renderOne),
      '',
    ]),
  );
}

function renderWaived({ check, subject, waiver }: WaivedFinding): string {
  const about = subject === undefined ? '' : ` of ${subject}`;
  const by = waiver
    ? ` by ${waiver.grantedBy}${
        waiver.expires ? ` until ${waiver.expires}` : ''
      }: ${waiver.reason}`
    : '';
  return toLine(`Waived: ${check}${about}${by}`);
}

function renderNote({ level, message, location }: ReportedNote): string {
  const place = location ? ` (${location.file}:${location.line})` : '';
  const word = level === 'info' ? 'Note' : `Note, ${level}`;
  return `${word}: ${toLine(`${message}${place}`)}`;
}

function renderOverlaps({ overlaps }: Report): string[] {
  if (!overlaps) {
    return [];
  }
  return [
    toLine(describeOverlaps(overlaps)),
    ...overlaps.items.flatMap(overlap => {
      const [server, ...reasons] = describeOverlap(overlap).map(toLine);
      return [`  ${server}`, ...reasons.map(reason => `    ${reason}`)];
    }),
  ];
}

/** The report for people: gravest first, by tool. @public */
export function renderText(report: Report): string {
  return [
    toLine(`${describeSubjectOf(report)}`),
    ...report.basis.map(toLine),
    '',
    ...renderFindings(report.findings),
    ...report.waived.map(renderWaived),
    ...report.notes.map(renderNote),
    ...renderOverlaps(report),
    toLine(describeOutcome(report)),
  ].join('\n');
}
