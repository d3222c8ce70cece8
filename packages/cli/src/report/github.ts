import { FindingLevel } from 'mcp-governance';
import { Report, ReportedFinding, ReportedNote } from './model';
import { severityOf } from './severity';
import {
  describeOutcome,
  describeSubject,
  describeWitness,
  toJsonLine,
  toLine,
} from './words';

const COMMANDS: Record<FindingLevel, string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

interface Annotation {
  level: FindingLevel;
  title: string;
  lines: string[];
  location?: ReportedNote['location'];
}

function renderAnnotation(annotation: Annotation): string {
  const { level, title, lines, location } = annotation;
  const properties = {
    ...(location && {
      file: location.file.replace(/\\/g, '/'),
      line: String(location.line),
      col: String(location.column),
    }),
    title,
  };
  const written = Object.entries(properties)
    .map(([key, value]) => `${key}=${escapeProperty(toLine(value))}`)
    .join(',');
  const message = escapeData(lines.map(toLine).join('\n'));
  return `::${COMMANDS[level]} ${written}::${message}`;
}

function toAnnotation(finding: ReportedFinding): Annotation {
  const { check, message, fix, witness, location } = finding;
  return {
    level: severityOf(finding),
    title: `${check}: ${describeSubject(finding)}`,
    location,
    lines: [
      message,
      ...(witness === undefined
        ? []
        : [`${describeWitness(finding)}: ${toJsonLine(witness)}`]),
      ...(fix === '' ? [] : [`Fix: ${fix}`]),
    ],
  };
}

/** Annotations as GitHub Actions reads them off a log. @public */
export function renderGitHub(report: Report): string {
  const notes = report.notes.map(
    ({ level, message, location }): Annotation => ({
      level: level === 'error' ? 'warning' : level,
      title: 'mcp-registry',
      location,
      lines: [message],
    }),
  );
  return [
    ...report.findings.map(toAnnotation).map(renderAnnotation),
    ...notes.map(renderAnnotation),
    `mcp-registry ${report.command}: ${toLine(describeOutcome(report))}`,
  ].join('\n');
}
