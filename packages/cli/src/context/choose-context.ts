import {
  compareVersions,
  EvaluationContext,
  isPrerelease,
  parseInstant,
  ParsedManifest,
} from 'mcp-governance';
import { CouldNotRunError } from '../exit-codes';
import { writeOutput } from '../files';
import { Io } from '../io';
import { hasPortal, PortalOptions } from '../portal/portal';
import { ReportedNote } from '../report/model';
import { createBuiltInContext } from './built-in';
import { fetchContext, readContextFile } from './read-context';
import { restoreContext } from './restore';
import { SavedContext } from './schema';

/** Which context to check with. */
export interface ContextOptions extends PortalOptions {
  context?: string;
  saveContext?: string;
}

/** The context of a check, and what it rests on in words. */
export interface ChosenContext {
  context: EvaluationContext;
  /** Absent where the built-in ruleset stands in. */
  saved?: SavedContext;
  basis: string[];
  notes: ReportedNote[];
}

const BUILT_IN = [
  'Ruleset: the preset recommended of this command, since no portal and no saved context was named.',
  'Baseline: unknown, so compatibility was not checked. Groups and fleet: unknown.',
];

const HOUR = 60 * 60 * 1000;

function describeAge(then: string, now: string): string {
  const [from, to] = [parseInstant(then), parseInstant(now)];
  if (from === undefined || to === undefined) {
    return 'age unknown';
  }
  const hours = Math.max(0, Math.floor((to - from) / HOUR));
  if (hours < 1) {
    return 'less than an hour old';
  }
  const [number, unit] =
    hours < 48 ? [hours, 'hour'] : [Math.floor(hours / 24), 'day'];
  return `${number} ${unit}${number === 1 ? '' : 's'} old`;
}

function describeBaseline({ published, isNew }: SavedContext): string {
  if (!published.known) {
    return 'Baseline: unknown, so compatibility was not checked.';
  }
  const { baseline } = published.value;
  if (baseline) {
    return `Baseline: ${baseline.version}${
      baseline.snapshot.known ? '' : ', without a snapshot'
    }.`;
  }
  return isNew
    ? 'Baseline: none, since no version is published.'
    : 'Baseline: none, since no version below is published.';
}

/** A context that was saved for another version may hold another baseline. */
function listMismatches(
  { published }: SavedContext,
  version: string,
): ReportedNote[] {
  const baseline = published.known ? published.value.baseline : undefined;
  if (!published.known || !baseline) {
    return [];
  }
  const between = published.value.versions.filter(
    each =>
      !isPrerelease(each) &&
      (compareVersions(baseline.version, each) ?? 0) < 0 &&
      (compareVersions(each, version) ?? 0) < 0,
  );
  return between.length === 0
    ? []
    : [
        {
          level: 'warning',
          message: `The context compares with ${
            baseline.version
          }, but ${between.join(
            ', ',
          )} lies between. Save it again for ${version}.`,
        },
      ];
}

function assertMatches(
  { server, published }: SavedContext,
  { manifest }: ParsedManifest,
  file: string,
) {
  if (server !== manifest.name) {
    throw new CouldNotRunError(
      `${file} is the context of ${server} and not of ${manifest.name}`,
    );
  }
  const baseline = published.known ? published.value.baseline : undefined;
  if (
    baseline &&
    (compareVersions(baseline.version, manifest.version) ?? -1) >= 0
  ) {
    throw new CouldNotRunError(
      `${file} compares with ${baseline.version}, which is not below ${manifest.version}. Save it again for this version`,
    );
  }
}

function describe(
  saved: SavedContext,
  { from, version, now }: { from: string; version: string; now: string },
): ChosenContext {
  return {
    context: restoreContext(saved, now),
    saved,
    basis: [
      `Ruleset: ${saved.rulesetDigest}, from ${from}, ${describeAge(
        saved.now,
        now,
      )}.`,
      `${describeBaseline(saved)} Context: ${saved.digest}.`,
    ],
    notes: listMismatches(saved, version),
  };
}

async function readSaved(
  file: string,
  parsed: ParsedManifest,
  io: Io,
): Promise<ChosenContext> {
  const saved = await readContextFile(file, io);
  assertMatches(saved, parsed, file);
  const { version } = parsed.manifest;
  return describe(saved, { from: file, version, now: io.now() });
}

async function askPortal(
  parsed: ParsedManifest,
  options: ContextOptions,
  io: Io,
): Promise<ChosenContext> {
  const saved = await fetchContext(parsed, options, io);
  if (options.saveContext !== undefined) {
    const text = JSON.stringify(saved, undefined, 2);
    await writeOutput(options.saveContext, `${text}\n`, io);
  }
  const { version } = parsed.manifest;
  return describe(saved, { from: 'the portal', version, now: saved.now });
}

/**
 * Takes the context of a saved file, else the portal's, else what is known
 * without either.
 *
 * @param parsed - absent where the manifest could not be read
 * @throws CouldNotRunError where the one that was named cannot be had
 */
export async function chooseContext(
  parsed: ParsedManifest | undefined,
  options: ContextOptions,
  io: Io,
): Promise<ChosenContext> {
  if (parsed && options.context !== undefined) {
    return readSaved(options.context, parsed, io);
  }
  if (parsed && hasPortal(options, io)) {
    return askPortal(parsed, options, io);
  }
  if (parsed && options.saveContext !== undefined) {
    throw new CouldNotRunError(
      '--save-context needs a portal: --portal <address>, or the variable MCP_REGISTRY_URL',
    );
  }
  const context = createBuiltInContext(io.now());
  return { context, basis: BUILT_IN, notes: [] };
}
