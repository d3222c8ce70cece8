import { Finding, Verdict } from 'mcp-governance';
import { ChosenContext } from '../context/choose-context';
import { createReportedFinding } from '../report/create-finding';
import {
  Report,
  ReportedCompatibility,
  ReportedFinding,
  ReportedNote,
  ReportedOverlaps,
  ReportedVersion,
  WaivedFinding,
} from '../report/model';
import { ReadVersion } from '../versions/read-documents';
import { FileWaiver } from '../waivers/parse-waivers';
import { Checked } from './run-check';
import { CheckThreshold, countsFrom } from './threshold';

/** What a check's report is made of. */
export interface CheckReportInput {
  file: string;
  version: ReadVersion;
  chosen: ChosenContext;
  checked: Checked;
  failOn: CheckThreshold;
  overlaps: ReportedOverlaps;
  /** Fingerprints that were there before; absent: all findings are new. */
  known?: ReadonlySet<string>;
}

function toCompatibility({
  compatibility,
}: Verdict): ReportedCompatibility | undefined {
  if (!compatibility) {
    return undefined;
  }
  const { impact, requiredBump, declaredBump, flags, suggestedVersion } =
    compatibility;
  return {
    impact,
    requiredBump,
    declaredBump,
    flags,
    ...(suggestedVersion !== undefined && { suggestedVersion }),
  };
}

function toVersion(input: CheckReportInput): ReportedVersion {
  const { file, version, checked } = input;
  const { parsed } = version;
  const { snapshotDigest } = checked.verdict;
  return {
    label: file,
    ...(parsed && {
      server: parsed.manifest.name,
      version: parsed.manifest.version,
    }),
    ...(snapshotDigest !== undefined && { snapshotDigest }),
  };
}

function toBefore({
  checked,
  version,
}: CheckReportInput): ReportedVersion | undefined {
  const { compatibility } = checked.verdict;
  const server = version.parsed?.manifest.name;
  return compatibility && server !== undefined
    ? {
        label: `${server}@${compatibility.baseline}`,
        server,
        version: compatibility.baseline,
      }
    : undefined;
}

function toWaived(finding: Finding, waivers: FileWaiver[]): WaivedFinding {
  const waiver = waivers.find(
    ({ fingerprint }) => fingerprint === finding.fingerprint,
  );
  const reported = createReportedFinding(finding, false);
  if (!waiver) {
    return reported;
  }
  const { reason, grantedBy, expires } = waiver;
  return {
    ...reported,
    waiver: { reason, grantedBy, ...(expires !== undefined && { expires }) },
  };
}

/** A released rule that differs between command and portal may tell. */
function createReleaseNotes({
  chosen,
  checked,
}: CheckReportInput): ReportedNote[] {
  const theirs = chosen.saved?.rulesetDigest;
  return theirs === undefined || theirs === checked.verdict.rulesetDigest
    ? []
    : [
        {
          level: 'warning',
          message:
            'The portal judges by another release of the rules than this command, so its verdict may differ: install the release that the portal runs.',
        },
      ];
}

function createKnownNotes(
  { known }: CheckReportInput,
  found: ReportedFinding[],
): ReportedNote[] {
  const there = new Set(found.map(({ fingerprint }) => fingerprint));
  const gone = [...(known ?? [])].filter(each => !there.has(each)).length;
  return gone === 0
    ? []
    : [
        {
          level: 'info',
          message: `${gone} known finding${
            gone === 1 ? ' is' : 's are'
          } mended: save the list again.`,
        },
      ];
}

function createPublishedNotes({
  version,
  chosen,
}: CheckReportInput): ReportedNote[] {
  const { published } = chosen.context;
  const number = version.parsed?.manifest.version;
  return number !== undefined &&
    published.known &&
    published.value.versions.includes(number)
    ? [
        {
          level: 'info',
          message: `${number} is published already: under this number, no other content is accepted.`,
        },
      ]
    : [];
}

/** Makes the report of a check. */
export function createCheckReport(input: CheckReportInput): Report {
  const { checked, chosen, failOn, known = new Set<string>() } = input;
  const { verdict } = checked;
  const isKnown = ({ fingerprint }: Finding) => known.has(fingerprint);
  const fresh = verdict.findings.filter(finding => !isKnown(finding));
  const findings = fresh.map(finding =>
    createReportedFinding(finding, countsFrom(failOn, finding)),
  );
  const old = verdict.findings
    .filter(isKnown)
    .map(finding => createReportedFinding(finding, false));
  const [before, compatibility] = [toBefore(input), toCompatibility(verdict)];
  return {
    command: 'check',
    passed: !findings.some(({ counts }) => counts),
    failOn,
    ...(before && { before }),
    after: toVersion(input),
    ...(compatibility && { compatibility }),
    verdict: {
      status: verdict.status,
      trustLevel: verdict.trust.level,
      rulesetDigest: verdict.rulesetDigest,
      contextDigest: verdict.contextDigest,
      passedRules: verdict.passed,
    },
    basis: chosen.basis,
    findings,
    waived: verdict.waived.map(finding => toWaived(finding, checked.waivers)),
    known: old,
    overlaps: input.overlaps,
    notes: [
      ...chosen.notes,
      ...createReleaseNotes(input),
      ...createPublishedNotes(input),
      ...checked.notes,
      ...createKnownNotes(input, [...findings, ...old]),
    ],
  };
}
