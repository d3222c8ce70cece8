import { Finding, FindingDocument, SourceLocation } from '../model/finding';

/** Line and column of a pointer into a document, as its parser knows them. @public */
export type Locate = (pointer: string) => SourceLocation | undefined;

/**
 * Gives findings of rules the line and column that the parser knows. Those
 * that have a location keep it.
 *
 * @param locators - `locate` of the parsed manifest and snapshot, where there
 * is one
 * @public
 */
export function locateFindings(
  findings: Finding[],
  locators: Partial<Record<FindingDocument, Locate>>,
): Finding[] {
  return findings.map(finding => {
    const location =
      finding.location ?? locators[finding.document]?.(finding.pointer);
    return location ? { ...finding, location } : finding;
  });
}
