import {
  DocumentReader,
  ReadNode,
  isJsonObject,
  kindOf,
} from '../documentReader';
import { Finding, Result, SourceLocation } from '../finding';
import { MANIFEST_MAX_BYTES, ParsedText, parseText } from '../text';
import { readManifest } from './readManifest';
import { detectShape, listServers, unwrapServer } from './shape';
import { ParsedManifest } from './types';

/** A manifest as text. @public */
export interface ParseManifestInput {
  text: string | Uint8Array;
  /** Name of the file in findings; its ending tells JSON from YAML. */
  file: string;
  /** Default: by the file's ending, else by the look of the text. */
  format?: 'json' | 'yaml';
  /** Default: 1 MiB. */
  maxBytes?: number;
}

/** A manifest that could be read, and where its parts stand. @public */
export interface LocatedManifest {
  parsed: ParsedManifest;
  /**
   * Line and column of a pointer into `parsed.manifest`, in the file that was
   * read, whatever was renamed or left out on the way. The governance block
   * stands at `/_meta/backstage.mcp-registry~1governance`.
   */
  locate(pointer: string): SourceLocation;
}

const ROOT = { value: null, pointer: '', source: '' } satisfies ReadNode;

/**
 * Reads one server's manifest: `server.json` of any published shape as JSON or
 * YAML, bare or in the envelope of a registry. Never throws. There is no value
 * only where the server cannot be identified; all else that is wrong is a
 * finding beside the value, without the values of secrets.
 *
 * @public
 */
export function parseManifest(
  input: ParseManifestInput,
): Result<LocatedManifest> {
  const text = parse(input);
  if (!text.ok) {
    return text;
  }
  const servers = listServers(text.value.value);
  if (servers && servers.length !== 1) {
    const reader = new DocumentReader({ document: 'manifest', ...text.value });
    const count = servers.length;
    reader.report('manifest-several-servers', ROOT, { count });
    return { ok: false, findings: [...text.findings, ...reader.findings] };
  }
  const node = servers?.[0] ?? { ...ROOT, value: text.value.value };
  return readServer(node, text.value, text.findings);
}

/**
 * Reads every server of a text: of an array, of a registry's page
 * (`{ "servers": […] }`), or the single one. Each gives a value or findings.
 *
 * @public
 */
export function parseManifestList(
  input: ParseManifestInput,
): Result<LocatedManifest>[] {
  const text = parse(input);
  if (!text.ok) {
    return [text];
  }
  const { value } = text.value;
  const servers = listServers(value) ?? [{ ...ROOT, value }];
  return servers.map((node, index) =>
    readServer(node, text.value, index === 0 ? text.findings : []),
  );
}

function parse({ text, file, format, maxBytes }: ParseManifestInput) {
  return parseText(text, {
    file,
    format,
    maxBytes: maxBytes ?? MANIFEST_MAX_BYTES,
    document: 'manifest',
  });
}

function readServer(
  wrapped: ReadNode,
  { locate }: ParsedText,
  textFindings: Finding[],
): Result<LocatedManifest> {
  const { node, envelopeMeta } = unwrapServer(wrapped);
  const { value } = node;
  if (!isJsonObject(value)) {
    const reader = new DocumentReader({ document: 'manifest', locate });
    reader.report('manifest-not-object', node, { actual: kindOf(value) });
    return { ok: false, findings: [...textFindings, ...reader.findings] };
  }
  const shape = detectShape(value);
  const reader = new DocumentReader({
    document: 'manifest',
    locate,
    isOlderShape: shape.isOlder,
  });
  reader.places.add('', node.source);
  const parsed = readManifest(reader, { node, shape, envelopeMeta });
  const findings = [...textFindings, ...reader.finish()];
  if (!parsed) {
    return { ok: false, findings };
  }
  const { places } = reader;
  return {
    ok: true,
    value: { parsed, locate: pointer => locate(places.sourceOf(pointer)) },
    findings,
  };
}
