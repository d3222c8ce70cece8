import {
  compareImpacts,
  CompatFinding,
  Comparison,
  compareVersionsOf,
  digestSnapshot,
  Finding,
  Impact,
  sumUp,
} from 'mcp-governance';
import { EXIT_CODES } from '../exit-codes';
import { Io } from '../io';
import { PortalOptions } from '../portal/portal';
import { Report, ReportFormat, renderReport } from '../report';
import { createReportedFinding } from '../report/create-finding';
import { ReportedFinding, ReportedVersion } from '../report/model';
import { locateInNewer } from '../report/locate';
import { createReadingNotes } from '../report/reading-notes';
import { levelOfImpact } from '../report/severity';
import { NamedVersion, readVersion } from '../versions/read-version';

/** Options of `mcp-registry diff`. */
export interface DiffOptions extends PortalOptions {
  format: ReportFormat;
  failOn: Impact;
}

function toReportedVersion(version: NamedVersion): ReportedVersion {
  const { label, server, version: number, snapshot } = version;
  return {
    label,
    ...(server !== undefined && { server }),
    ...(number !== undefined && { version: number }),
    ...(snapshot.known && { snapshotDigest: digestSnapshot(snapshot.value) }),
  };
}

function toReported(
  { findings }: Comparison,
  after: NamedVersion,
  failOn: Impact,
): ReportedFinding[] {
  const levelled = findings.map(
    (finding): CompatFinding => ({
      ...finding,
      level: levelOfImpact(finding.impact),
    }),
  );
  return locateInNewer(levelled, after).map((finding, index) =>
    createReportedFinding(
      finding,
      compareImpacts(levelled[index].impact, failOn) >= 0,
    ),
  );
}

/** What was left out though a client may well have read it. */
function isUnseen({ rule, data }: Finding): boolean {
  return (
    ['snapshot-part-too-deep', 'snapshot-part-too-large'].includes(rule) ||
    (rule === 'snapshot-field-type' && data.expected === 'array')
  );
}

/** Compares what was read; that a part of it was not is undecided, never silent. */
function compareRead(before: NamedVersion, after: NamedVersion): Comparison {
  const read = compareVersionsOf({ before, after });
  const unknown = { known: false } as const;
  const sides = before.findings.some(isUnseen)
    ? { before: { snapshot: unknown }, after: { snapshot: after.snapshot } }
    : { before: { snapshot: before.snapshot }, after: { snapshot: unknown } };
  return [...before.findings, ...after.findings].some(isUnseen)
    ? sumUp([...read.findings, ...compareVersionsOf(sides).findings])
    : read;
}

function createReport(
  before: NamedVersion,
  after: NamedVersion,
  failOn: Impact,
): Report {
  const comparison = compareRead(before, after);
  const { impact, requiredBump, flags } = comparison;
  const findings = toReported(comparison, after, failOn);
  return {
    command: 'diff',
    passed: !findings.some(({ counts }) => counts),
    failOn,
    before: toReportedVersion(before),
    after: toReportedVersion(after),
    compatibility: { impact, requiredBump, flags },
    basis: [],
    findings,
    waived: [],
    known: [],
    notes: [
      ...createReadingNotes(before.findings),
      ...createReadingNotes(after.findings),
    ],
  };
}

/**
 * Compares two versions and writes the report.
 *
 * @returns the exit code
 */
export async function runDiff(
  [before, after]: [string, string],
  options: DiffOptions,
  io: Io,
): Promise<number> {
  const report = createReport(
    await readVersion(before, options, io),
    await readVersion(after, options, io),
    options.failOn,
  );
  io.print(renderReport(report, options.format));
  return report.passed ? EXIT_CODES.passed : EXIT_CODES.refused;
}
