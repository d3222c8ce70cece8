import { ReportedFinding } from './model';
import { describeSubject } from './words';

/** Findings of one heading. */
export interface FindingGroup {
  heading: string;
  findings: ReportedFinding[];
}

/** Parts a list by a heading, in the order in which headings first come. */
export function groupBy(
  findings: ReportedFinding[],
  headingOf: (finding: ReportedFinding) => string,
): FindingGroup[] {
  const groups = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const heading = headingOf(finding);
    groups.set(heading, [...(groups.get(heading) ?? []), finding]);
  }
  return [...groups].map(([heading, of]) => ({ heading, findings: of }));
}

/** A finding's gravity in a word: its impact, else its level. */
export function gravityOf({ impact, level, undecided }: ReportedFinding) {
  return impact ?? (undecided ? 'undecided' : level);
}

/** Gravest first as the findings come, and in each by what it is about. */
export function groupByGravity(findings: ReportedFinding[]) {
  return groupBy(findings, gravityOf).map(({ heading, findings: of }) => ({
    heading,
    groups: groupBy(of, describeSubject),
  }));
}
