import {
  evaluate,
  Finding,
  governancePointer,
  listOwnWaivers,
  Verdict,
} from 'mcp-governance';
import { ChosenContext } from '../context/choose-context';
import { locateInNewer } from '../report/locate';
import { ReportedNote } from '../report/model';
import { ReadVersion } from '../versions/read-documents';
import { FileWaiver } from '../waivers/parse-waivers';
import { createWaiverNotes, isOf } from '../waivers/waiver-notes';

/** A verdict with the lines of its findings, and what to tell besides. */
export interface Checked {
  verdict: Verdict;
  /** The waivers with which it was reached, those of the portal included. */
  waivers: FileWaiver[];
  notes: ReportedNote[];
}

/** The waivers that the manifest itself holds. */
function listOwn({ parsed, locators }: ReadVersion): FileWaiver[] {
  if (!parsed) {
    return [];
  }
  return listOwnWaivers(parsed).map((waiver, index) => ({
    ...waiver,
    location: locators.manifest?.(governancePointer('waivers', index)),
  }));
}

/** Those of the file that name no other rule than the finding's. */
function listFitting(waivers: FileWaiver[], findings: Finding[]): FileWaiver[] {
  return waivers.filter(
    waiver =>
      waiver.rule === undefined ||
      findings.some(finding => isOf(waiver, finding)),
  );
}

function createFileNote(waivers: FileWaiver[], server: string): ReportedNote[] {
  const [first] = waivers;
  return first?.location
    ? [
        {
          level: 'info',
          message: `The waivers of ${first.location.file} count at the registry once ${server} is published with them. Where the registry reads the manifest itself, write them into the manifest.`,
        },
      ]
    : [];
}

/**
 * Reaches the verdict that the registry reaches with the same context.
 *
 * @param fileWaivers - of a file beside the manifest; as those in the manifest,
 * they accept nothing that blocks
 */
export function runCheck(
  version: ReadVersion,
  { context }: ChosenContext,
  fileWaivers: FileWaiver[],
): Checked {
  const { parsed, snapshot, findings } = version;
  const input = {
    ...(parsed && { parsed }),
    ...(snapshot.known && { snapshot: snapshot.value }),
    parseFindings: findings,
    published: true,
  };
  const server = parsed?.manifest.name ?? '';
  const bare = evaluate(input, context);
  const found = [...bare.findings, ...bare.waived];
  const fitting = listFitting(fileWaivers, found).map(
    ({ rule, location, ...waiver }) => ({ ...waiver, server, byOwner: true }),
  );
  const waivers = [...context.waivers, ...fitting];
  const verdict =
    fitting.length === 0 ? bare : evaluate(input, { ...context, waivers });
  const own = listOwn(version);
  return {
    verdict: {
      ...verdict,
      findings: locateInNewer(verdict.findings, version),
      waived: locateInNewer(verdict.waived, version),
    },
    waivers: [...context.waivers, ...own, ...fileWaivers],
    notes: [
      ...createWaiverNotes([...own, ...fileWaivers], found, context.now),
      ...createFileNote(fileWaivers, server),
    ],
  };
}
