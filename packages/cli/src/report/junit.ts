import { Report, ReportedFinding, WaivedFinding } from './model';
import {
  describePlace,
  describeSubject,
  describeSubjectOf,
  describeWitness,
  toJsonLine,
  toLine,
} from './words';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** XML 1.0 knows no other characters, not even written as references. */
function isLegal(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x20
    ? [0x9, 0xa, 0xd].includes(code)
    : code !== 0xfffe && code !== 0xffff && (code < 0xd800 || code > 0xdfff);
}

function escapeXml(text: string): string {
  return [...text]
    .map(each => (isLegal(each) ? ENTITIES[each] ?? each : '\ufffd'))
    .join('');
}

function renderCase(suite: string, name: string, inner = ''): string {
  const names = `classname="${escapeXml(suite)}" name="${escapeXml(name)}"`;
  return inner === ''
    ? `    <testcase ${names}/>`
    : `    <testcase ${names}>${inner}</testcase>`;
}

function describe(finding: ReportedFinding): string {
  const { message, fix, witness } = finding;
  return [
    describePlace(finding),
    message,
    ...(witness === undefined
      ? []
      : [`${describeWitness(finding)}: ${toJsonLine(witness)}`]),
    ...(fix === '' ? [] : [`Fix: ${fix}`]),
  ]
    .map(toLine)
    .join('\n');
}

function nameOf(finding: ReportedFinding): string {
  const { check, path, fingerprint } = finding;
  const place = path ? ` ${path}` : '';
  return toLine(
    `${check}: ${describeSubject(finding)}${place} (${fingerprint})`,
  );
}

function renderFinding(finding: ReportedFinding, suite: string): string {
  const text = escapeXml(describe(finding));
  const inner = finding.counts
    ? `<failure type="${escapeXml(finding.check)}" message="${escapeXml(
        toLine(finding.message),
      )}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return renderCase(suite, nameOf(finding), inner);
}

function renderSkipped(
  finding: WaivedFinding,
  suite: string,
  reason: string,
): string {
  const inner = `<skipped message="${escapeXml(toLine(reason))}"/>`;
  return renderCase(suite, nameOf(finding), inner);
}

function listCases(report: Report, suite: string): string[] {
  const { findings, waived, known, verdict } = report;
  return [
    ...findings.map(finding => renderFinding(finding, suite)),
    ...waived.map(finding =>
      renderSkipped(finding, suite, finding.waiver?.reason ?? 'Waived'),
    ),
    ...known.map(finding => renderSkipped(finding, suite, 'Known before')),
    ...(verdict?.passedRules ?? []).map(rule => renderCase(suite, rule)),
  ];
}

/**
 * The report as JUnit's XML: a test for each finding, which fails where the
 * finding counts, and for each rule that was silent.
 *
 * @public
 */
export function renderJUnit(report: Report): string {
  const suite = toLine(describeSubjectOf(report));
  const found = listCases(report, suite);
  const cases =
    found.length > 0 ? found : [renderCase(suite, 'no findings at all')];
  const failures = report.findings.filter(({ counts }) => counts).length;
  const skipped = report.waived.length + report.known.length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="mcp-registry ${report.command}" ${counts}>`,
    `  <testsuite name="${escapeXml(suite)}" ${counts}>`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
  ].join('\n');
}
