import {
  CheckContext,
  CheckContextQuery,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import {
  Baseline,
  createRulesetDigest,
  digest,
  matchesAny,
  ParsedManifest,
  PlatformDecision,
  PublishedVersions,
} from 'mcp-governance';
import { listCredentialUsers } from '../../database/operations/listCredentialUsers';
import { ServerRow } from '../../database/tables';
import { EvaluationFrame } from '../../evaluation/EvaluationContextLoader';
import { MAX_SAMPLE } from '../../evaluation/fleet/proportions';
import { loadPublished } from '../../evaluation/published/loadPublished';
import { RELEASE } from '../../evaluation/release';
import { loadWaivers } from '../../evaluation/waivers';
import { VisibleServers } from '../../permissions';
import { findHiddenNames, hideInObject } from '../queries/hideServers';
import { toJsonObject } from '../queries/toJsonObject';
import { loadSharedParameters } from './loadSharedParameters';

/** Above every version that anybody publishes. */
const ABOVE_ALL = '999999999.0.0';

/** What a check is about. */
export interface CheckQuestion extends CheckContextQuery {
  name: string;
  /** Absent: the name is new. */
  row?: ServerRow;
  frame: EvaluationFrame;
}

/** Gathers all that a manifest of this name is judged with. */
export async function getCheckContext(
  knex: Knex,
  question: CheckQuestion,
  visible: VisibleServers | undefined,
): Promise<CheckContext> {
  const { name, row, frame } = question;
  const { now, ...context } = {
    server: name,
    isNew: row === undefined,
    release: RELEASE,
    ...toPolicy(name, frame),
    waivers: [
      ...frame.waivers.filter(({ server = name }) => server === name),
      ...(row ? await loadWaivers(knex, name) : []),
    ],
    fleet: {
      known: true as const,
      value: {
        credentialReferences: await loadCredentials(knex, question, visible),
        parameters: await loadSharedParameters(knex, name),
      },
    },
    published: {
      known: true as const,
      value: toPublished(await loadVersions(knex, question)),
    },
  };
  return { ...context, now, digest: digest(toJsonObject(context)) };
}

function toPolicy(name: string, frame: EvaluationFrame) {
  const { now, ruleset, ownNamespaces, groups, drift, probed } = frame;
  const about = (decisions: PlatformDecision[]) =>
    decisions.filter(({ server }) => matchesAny([server], name));
  return {
    now,
    ruleset: toJsonObject(ruleset),
    rulesetDigest: createRulesetDigest(ruleset),
    ownNamespaces,
    groups: groups.known
      ? { known: true as const, value: [...groups.value].sort() }
      : { known: false as const },
    approvals: about(frame.approvals),
    denials: about(frame.denials),
    allowlist: about(frame.allowlist),
    drift,
    ...(probed !== undefined && { probed }),
  };
}

async function loadVersions(
  knex: Knex,
  { row, version = ABOVE_ALL, name, frame }: CheckQuestion,
): Promise<PublishedVersions> {
  const { published } = await loadPublished(knex, {
    server: name,
    ...(row && { version }),
    policy: frame.ruleset.compatibility,
  });
  return published;
}

function toPublished({ baseline, others, versions }: PublishedVersions) {
  return {
    ...(baseline && { baseline: toContent(baseline) }),
    others: others.map(toContent),
    versions,
  };
}

function toContent({ version, parsed, snapshot }: Baseline) {
  return {
    version,
    parsed: toJsonObject(parsed),
    snapshot: snapshot.known
      ? { known: true as const, value: toJsonObject(snapshot.value) }
      : { known: false as const },
  };
}

async function loadCredentials(
  knex: Knex,
  { name, row, credentialReference }: CheckQuestion,
  visible: VisibleServers | undefined,
): Promise<Record<string, string[]>> {
  const stored: ParsedManifest | undefined = row && JSON.parse(row.manifest);
  const reference =
    credentialReference ?? stored?.governance.auth?.credentialReference;
  if (reference === undefined) {
    return {};
  }
  const names = await listCredentialUsers(knex, reference, {
    except: name,
    limit: MAX_SAMPLE,
  });
  const hidden = visible
    ? await findHiddenNames(knex, names, visible)
    : new Set<string>();
  const { servers } = hideInObject({ servers: names }, hidden);
  return {
    [reference]: Array.isArray(servers) ? servers.map(String) : names,
  };
}
