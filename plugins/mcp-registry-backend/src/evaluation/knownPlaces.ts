import {
  FindingDocument,
  Locate,
  SourceLocation,
  Verdict,
} from 'mcp-governance';
import { Locators } from './subject';

/**
 * The places that a stored verdict names. The text itself is not kept, so a
 * server that is judged again has the places of its findings from before.
 */
export function createKnownPlaces(verdict: string): Locators {
  const { findings = [], waived = [] }: Partial<Verdict> = JSON.parse(verdict);
  const places = new Map<string, SourceLocation>();
  for (const { document, pointer, location } of [...findings, ...waived]) {
    if (location) {
      places.set(`${document} ${pointer}`, location);
    }
  }
  const locateIn =
    (document: FindingDocument): Locate =>
    pointer =>
      places.get(`${document} ${pointer}`);
  return { manifest: locateIn('manifest'), snapshot: locateIn('snapshot') };
}
