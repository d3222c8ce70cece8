import {
  compareImpacts,
  CompatFinding,
  Comparison,
  compareVersionsOf,
  digestSnapshot,
  Impact,
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

function createReport(
  before: NamedVersion,
  after: NamedVersion,
  failOn: Impact,
): Report {
  const comparison = compareVersionsOf({ before, after });
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
