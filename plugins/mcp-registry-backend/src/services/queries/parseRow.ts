import { ParsedManifest, Verdict } from 'mcp-governance';

/*
 * What the registry wrote itself, as JSON; the tables' types say which column
 * holds what.
 */

/** Reads the column `manifest` of a server or a version. */
export function parseManifestColumn(text: string): ParsedManifest {
  return JSON.parse(text);
}

/** Reads the column `verdict` of a server. */
export function parseVerdictColumn(text: string): Verdict {
  return JSON.parse(text);
}
