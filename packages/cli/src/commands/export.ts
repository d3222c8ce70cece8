import type {
  RegistryExport,
  RegistryExportFormat,
} from 'backstage-plugin-mcp-registry-common';
import { CouldNotRunError, EXIT_CODES } from '../exit-codes';
import { Io } from '../io';
import { createPortalClient, PortalOptions } from '../portal/portal';

/** Options of `mcp-registry export`. */
export interface ExportOptions extends PortalOptions {
  out?: string;
  check?: string;
}

/**
 * Writes a file with the servers that clients may use, or compares the one
 * that was handed out with what the registry would write now.
 *
 * @returns the exit code; 1 where the file handed out is another one
 */
export async function runExport(
  format: RegistryExportFormat,
  options: ExportOptions,
  io: Io,
): Promise<number> {
  const portal = await createPortalClient(options, io);
  const exported = await portal.getExport(format);
  tellLeftOut(exported, io);
  if (options.check !== undefined) {
    return check(options.check, exported, io);
  }
  await write(exported, options.out, io);
  return EXIT_CODES.passed;
}

function tellLeftOut({ leftOut }: RegistryExport, io: Io) {
  for (const { server, reason } of leftOut) {
    io.tell(`Left out: ${server}: ${reason}`);
  }
}

async function write(
  { content, servers }: RegistryExport,
  out: string | undefined,
  io: Io,
) {
  if (out === undefined) {
    io.print(content.trimEnd());
    return;
  }
  try {
    await io.writeFile(out, content);
  } catch (error) {
    throw new CouldNotRunError(`Could not write ${out}: ${String(error)}`);
  }
  io.tell(`${out}: ${describeCount(servers.length)}`);
}

function describeCount(count: number): string {
  return count === 1 ? '1 server' : `${count} servers`;
}

async function check(file: string, exported: RegistryExport, io: Io) {
  const text = await readText(file, io);
  if (text === exported.content) {
    io.print(
      `${file} holds the approved set: ${describeCount(
        exported.servers.length,
      )}`,
    );
    return EXIT_CODES.passed;
  }
  io.print(
    `${file} is not what the registry approves now, from line ${findLine(
      text,
      exported.content,
    )} on. Write it again: mcp-registry export ${
      exported.format
    } --out ${file}`,
  );
  return EXIT_CODES.refused;
}

async function readText(file: string, io: Io): Promise<string> {
  try {
    return new TextDecoder().decode(await io.readFile(file));
  } catch (error) {
    throw new CouldNotRunError(`Could not read ${file}: ${String(error)}`);
  }
}

/** The first line that differs, from 1. */
function findLine(one: string, other: string): number {
  const others = other.split('\n');
  const lines = one.split('\n');
  const index = lines.findIndex((line, at) => line !== others[at]);
  return (index < 0 ? lines.length : index) + 1;
}
