import { dirname, join } from 'node:path';
import { parseManifest, parseText } from 'mcp-governance';
import {
  PublishRequest,
  PublishResult,
} from 'backstage-plugin-mcp-registry-common';
import { CouldNotRunError, EXIT_CODES } from '../exit-codes';
import { readInput } from '../files';
import { Io } from '../io';
import { createPortalClient, PortalOptions } from '../portal/portal';
import { readRefusal, Refusal } from '../portal/refusal';
import { renderFindings, renderProse } from '../render/findings';
import { FileWaiver } from '../waivers/parse-waivers';
import { readWaivers } from '../waivers/read-waivers';

/** Options of `mcp-registry publish`. */
export interface PublishOptions extends PortalOptions {
  snapshot?: string;
  waivers?: string;
  format: 'text' | 'json';
}

/** Strictly: what is published stays as it is, so nothing may be guessed. */
async function readText(path: string, io: Io): Promise<string> {
  const bytes = await readInput(path, io);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const maxBytes = bytes.byteLength;
    const { findings } = parseText(bytes, { file: path, maxBytes });
    throw new CouldNotRunError(renderFindings(findings));
  }
}

/**
 * Where the manifest says its snapshot is, or `undefined`. The parser lets no
 * path through that leaves the manifest's folder.
 */
function snapshotBeside(manifest: string, file: string): string | undefined {
  const parsed = parseManifest({ text: manifest, file });
  const path = parsed.ok ? parsed.value.parsed.governance.snapshot : undefined;
  return typeof path === 'string' ? join(dirname(file), path) : undefined;
}

async function createRequest(
  file: string,
  options: PublishOptions,
  io: Io,
): Promise<PublishRequest> {
  const manifest = await readText(file, io);
  const snapshotFile = options.snapshot ?? snapshotBeside(manifest, file);
  const waivers = await readWaivers(file, options.waivers, io);
  return {
    manifest,
    file,
    format: /\.ya?ml$/.test(file) ? 'yaml' : 'json',
    ...(snapshotFile !== undefined && {
      snapshot: await readText(snapshotFile, io),
      snapshotFile,
    }),
    ...(waivers.length > 0 && { waivers: waivers.map(toSent) }),
  };
}

function toSent({ fingerprint, reason, grantedBy, expires }: FileWaiver) {
  return {
    fingerprint,
    reason,
    grantedBy,
    ...(expires !== undefined && { expires }),
  };
}

function describe(result: PublishResult): string {
  const { outcome, server, version, verdict, trustLevel, entityRef } = result;
  return `${server} ${version}: ${outcome} · verdict ${verdict} · trust ${trustLevel} · ${entityRef}`;
}

function tellResult(result: PublishResult, format: string, io: Io) {
  if (format === 'json') {
    io.print(JSON.stringify(result, undefined, 2));
    return;
  }
  if (result.findings.length > 0) {
    io.tell(renderProse(result.findings));
  }
  io.print(describe(result));
}

function tellRefusal(refusal: Refusal, format: string, io: Io) {
  if (format === 'json') {
    io.print(JSON.stringify(refusal, undefined, 2));
  }
  if (refusal.findings.length > 0) {
    io.tell(renderProse(refusal.findings));
  }
  io.tell(`Refused: ${refusal.message}`);
}

/**
 * Sends a manifest, and the snapshot with it, to the registry.
 *
 * @returns the exit code
 */
export async function runPublish(
  file: string,
  options: PublishOptions,
  io: Io,
): Promise<number> {
  const portal = await createPortalClient(options, io);
  const request = await createRequest(file, options, io);
  try {
    tellResult(await portal.publish(request), options.format, io);
    return EXIT_CODES.passed;
  } catch (error) {
    const refusal = readRefusal(error);
    if (!refusal) {
      throw error;
    }
    tellRefusal(refusal, options.format, io);
    return EXIT_CODES.refused;
  }
}
