import { createCheckReport } from '../check/create-report';
import { runCheck } from '../check/run-check';
import { CheckThreshold } from '../check/threshold';
import { chooseContext, ContextOptions } from '../context/choose-context';
import { CouldNotRunError, EXIT_CODES } from '../exit-codes';
import { Io } from '../io';
import { readKnown, saveKnown } from '../known/known-findings';
import { findOverlaps } from '../overlap/find-overlaps';
import { renderReport, ReportFormat } from '../report';
import { readManifestFile } from '../versions/read-documents';
import { createFileSource } from '../versions/source';
import { readWaivers } from '../waivers/read-waivers';

/** Options of `mcp-registry check`. */
export interface CheckOptions extends ContextOptions {
  snapshot?: string;
  format: ReportFormat;
  failOn: CheckThreshold;
  waivers?: string;
  newOnly?: boolean;
  known?: string;
  saveKnown?: string;
}

async function readKnownOf(
  { newOnly, known }: CheckOptions,
  io: Io,
): Promise<Set<string> | undefined> {
  if ((newOnly ?? false) !== (known !== undefined)) {
    throw new CouldNotRunError(
      '--new-only and --known <file> go together: the file says what is not new',
    );
  }
  return known === undefined ? undefined : readKnown(known, io);
}

/**
 * Checks a manifest and its snapshot, as the registry would, and writes the
 * report.
 *
 * @returns the exit code
 */
export async function runCheckCommand(
  file: string,
  options: CheckOptions,
  io: Io,
): Promise<number> {
  const known = await readKnownOf(options, io);
  const source = createFileSource(file, io);
  const version = await readManifestFile(source, options.snapshot);
  const waivers = await readWaivers(file, options.waivers, io);
  const chosen = await chooseContext(version.parsed, options, io);
  const checked = runCheck(version, chosen, waivers);
  if (options.saveKnown !== undefined) {
    await saveKnown(options.saveKnown, checked.verdict.findings, io);
  }
  const { failOn, format } = options;
  const overlaps = await findOverlaps(version, options, io);
  const report = createCheckReport({
    ...{ file, version, chosen, checked, failOn, overlaps },
    ...(known && { known }),
  });
  io.print(renderReport(report, format));
  return report.passed ? EXIT_CODES.passed : EXIT_CODES.refused;
}
