import { createSnapshot, toVisible } from 'mcp-governance';
import { CouldNotRunError } from '../exit-codes';
import { codeOf } from '../files';
import { Io } from '../io';
import { createPortalClient, PortalOptions } from '../portal/portal';
import { renderFindings } from '../render/findings';
import { readDocument, ReadVersion } from './read-documents';
import { parseSide, Side } from './side';
import { createFileSource, createRevisionSource } from './source';

async function isFile(path: string, io: Io): Promise<boolean> {
  try {
    await io.readFile(path);
    return true;
  } catch (error) {
    // What is there and cannot be read is named for what it is.
    return explainsMore(error);
  }
}

function explainsMore(error: unknown): boolean {
  return ['EISDIR', 'EACCES', 'EPERM'].includes(codeOf(error));
}

async function readPublished(
  { server, version }: Extract<Side, { kind: 'published' }>,
  options: PortalOptions,
  io: Io,
): Promise<ReadVersion> {
  const portal = await createPortalClient(options, io);
  const capabilities = await portal.getCapabilities(
    server,
    version === 'latest' ? undefined : version,
  );
  const { snapshotDigest, version: _, ...lists } = capabilities;
  const result =
    snapshotDigest === undefined ? undefined : createSnapshot(lists);
  const known = result?.ok
    ? ({ known: true, value: result.value } as const)
    : ({ known: false } as const);
  return { snapshot: known, locators: {}, findings: [], ok: true };
}

async function readSide(
  side: Side,
  options: PortalOptions,
  io: Io,
): Promise<ReadVersion> {
  switch (side.kind) {
    case 'published':
      return readPublished(side, options, io);
    case 'revision':
      return readDocument(createRevisionSource(side, io));
    default:
      return readDocument(createFileSource(side.file, io));
  }
}

/** A version that was read, and what the caller called it. */
export interface NamedVersion extends ReadVersion {
  label: string;
  /** Its number where the caller named one. */
  server?: string;
  version?: string;
}

/**
 * Reads what an argument names: a snapshot, a `tools/list` result or a
 * manifest, in a file or a git revision, or a published version.
 *
 * @throws CouldNotRunError where it cannot be read, which it names
 */
export async function readVersion(
  argument: string,
  options: PortalOptions,
  io: Io,
): Promise<NamedVersion> {
  const side = parseSide(argument, await isFile(argument, io));
  const read = await readSide(side, options, io);
  if (!read.ok) {
    throw new CouldNotRunError(
      `${toVisible(
        argument,
      )} cannot be read as a snapshot or a manifest:\n${renderFindings(
        read.findings,
      )}`,
    );
  }
  const manifest = read.parsed?.manifest;
  const { server, version } =
    side.kind === 'published'
      ? side
      : {
          server: manifest?.name,
          version: manifest?.version,
        };
  return {
    ...read,
    label: argument,
    ...(server !== undefined && { server }),
    ...(version !== undefined && { version }),
  };
}
