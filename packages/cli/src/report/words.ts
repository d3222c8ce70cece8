import { toVisible } from 'mcp-governance';
import { Report, ReportedFinding, ReportedVersion } from './model';

const MAX_WITNESS = 2000;

/** Text on one line, without what a reader would not see. */
export function toLine(text: string): string {
  return toVisible(text.replace(/[\r\n\t\u2028\u2029]+/g, ' '));
}

/** A JSON value on one line, cut where it is long. */
export function toJsonLine(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  const cut =
    text.length > MAX_WITNESS ? `${text.slice(0, MAX_WITNESS)}…` : text;
  return toLine(cut);
}

/** What a witness proves, in words. */
export function describeWitness({
  direction,
}: Pick<ReportedFinding, 'direction'>): string {
  return direction === 'output'
    ? 'This result may now come, and callers were never promised it'
    : 'This call worked and now fails';
}

/** What a finding is about: its tool, or the part of the server. */
export function describeSubject({ tool, subject }: ReportedFinding): string {
  if (tool !== undefined) {
    return `Tool ${tool}`;
  }
  if (subject === undefined || subject === 'server') {
    return 'Server';
  }
  const [kind, ...name] = subject.split(':');
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name.join(':')}`;
}

/** Where a finding stands: file, line and column, else document and pointer. */
export function describePlace(finding: ReportedFinding): string {
  const { location, document, pointer, path } = finding;
  const inside = path ? path : pointer;
  const where = location
    ? `${location.file}:${location.line}:${location.column}`
    : document;
  return inside === '' ? where : `${where} ${inside}`;
}

function describeVersion(version: ReportedVersion): string {
  const { label, server, version: number } = version;
  const name = [server, number].filter(part => part !== undefined).join(' ');
  return name === '' || label.includes(name) ? label : `${name} (${label})`;
}

/** What was compared or checked. */
export function describeSubjectOf({ before, after }: Report): string {
  return before
    ? `${describeVersion(before)} → ${describeVersion(after)}`
    : describeVersion(after);
}

function describeBump(bump: string | null): string {
  return bump ?? 'undecided';
}

function describeCompatibility({ compatibility }: Report): string[] {
  if (!compatibility) {
    return [];
  }
  const { impact, requiredBump, declaredBump, suggestedVersion } =
    compatibility;
  return [
    `impact ${impact}`,
    `required bump ${describeBump(requiredBump)}`,
    ...(declaredBump === undefined
      ? []
      : [
          `declared bump ${
            declaredBump === null ? 'unknown' : describeBump(declaredBump)
          }`,
        ]),
    ...(suggestedVersion === undefined
      ? []
      : [`right version ${suggestedVersion}`]),
  ];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The outcome on one line. */
export function describeOutcome(report: Report): string {
  const { passed, verdict, findings, waived, known, failOn } = report;
  const counting = findings.filter(({ counts }) => counts).length;
  return [
    passed ? 'passed' : 'failed',
    ...(verdict ? [`verdict ${verdict.status}`] : []),
    ...describeCompatibility(report),
    count(findings.length, 'finding'),
    ...(counting > 0 ? [`${counting} at or above ${failOn}`] : []),
    ...(waived.length > 0 ? [`${waived.length} waived`] : []),
    ...(known.length > 0 ? [`${known.length} known before`] : []),
  ].join(' · ');
}
