import {
  createSnapshot,
  digestSnapshot,
  Finding,
  Snapshot,
} from 'mcp-governance';
import { CouldNotRunError, EXIT_CODES } from '../exit-codes';
import { writeOutput } from '../files';
import { captureServer } from '../introspection/capture';
import { parseTarget, TargetOptions } from '../introspection/target';
import { Io } from '../io';
import { renderFindings } from '../render/findings';

/** Options of `mcp-registry snapshot`. */
export interface SnapshotOptions extends TargetOptions {
  out?: string;
  /** Seconds for each request. */
  timeout: number;
}

function describe(snapshot: Snapshot): string {
  const { tools, prompts, resources, resourceTemplates } = snapshot;
  return [
    `${tools.length} tools, ${prompts.length} prompts, ${resources.length} resources, ${resourceTemplates.length} templates`,
    `protocol ${snapshot.protocolVersion ?? 'unknown'}`,
    digestSnapshot(snapshot),
  ].join(' · ');
}

async function write(snapshot: Snapshot, out: string | undefined, io: Io) {
  const text = JSON.stringify(snapshot, undefined, 2);
  if (out === undefined) {
    io.print(text);
    return;
  }
  await writeOutput(out, `${text}\n`, io);
}

/**
 * Takes a server's snapshot and writes it down.
 *
 * @param command - the server's command and its arguments, as the caller typed them
 * @returns the exit code
 */
export async function runSnapshot(
  command: string[],
  options: SnapshotOptions,
  io: Io,
): Promise<number> {
  const target = parseTarget(options, command);
  const raw = await captureServer(target, options.timeout * 1000);
  const result = createSnapshot(raw);
  const findings: Finding[] = result.findings;
  if (findings.length > 0) {
    io.tell(renderFindings(findings));
  }
  if (!result.ok) {
    throw new CouldNotRunError(
      'No snapshot could be made of what the server answered',
    );
  }
  await write(result.value, options.out, io);
  io.tell(`${options.out ?? 'Snapshot'}: ${describe(result.value)}`);
  return EXIT_CODES.passed;
}
