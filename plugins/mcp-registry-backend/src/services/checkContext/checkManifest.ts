import { InputError, NotFoundError } from '@backstage/errors';
import {
  CheckRequest,
  CheckResult,
} from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { evaluate, Finding, Verdict } from 'mcp-governance';
import { ServerRow, VersionRow } from '../../database';
import {
  EvaluationContextLoader,
  EvaluationFrame,
} from '../../evaluation/EvaluationContextLoader';
import { loadStoredFacts } from '../../evaluation/fleet/loadStoredFacts';
import { locateVerdict } from '../../evaluation/judge';
import { loadVersionSubject } from '../../evaluation/loadVersionSubject';
import { createSubject, Subject } from '../../evaluation/subject';
import { RegistryStoreOptions } from '../../evaluation/types';
import { readIntake } from '../../ingestion/intake/readIntake';
import { Intake } from '../../ingestion/intake/types';
import { VisibleServers, whereVisible } from '../../permissions';
import { hideServers } from '../queries/hideServers';
import { toRenderedFindings } from '../queries/renderVerdict';
import { forgetName } from './forgetName';

/** What a check is made with. */
export type CheckStore = Pick<
  RegistryStoreOptions,
  'database' | 'config' | 'groups' | 'clock'
>;

/** What is judged, and the server that it is or would be a version of. */
interface Candidate {
  subject: Subject;
  /** Absent: the name is new, or looks so to the caller. */
  row?: ServerRow;
}

/**
 * Judges a manifest as publishing it would, with the same engine in the same
 * context, and stores nothing. A server that the caller may not see counts as
 * none.
 *
 * @throws InputError where neither a text nor a name is given, or both are
 * @throws NotFoundError where there is no such server or version to see
 */
export async function checkManifest(
  store: CheckStore,
  request: CheckRequest,
  visible?: VisibleServers,
): Promise<CheckResult> {
  const { manifest, server } = request;
  if ((manifest === undefined) === (server === undefined)) {
    throw new InputError(
      'Send either the text of a manifest or the name of a registered server',
    );
  }
  const loader = new EvaluationContextLoader(store);
  const frame = await loader.openFrame();
  if (server !== undefined) {
    const found = await loadRegistered(store.database, request, visible);
    return judge(store.database, found, { loader, frame, visible });
  }
  const intake = await readTexts(store, request);
  if (!intake.ok) {
    return toUnreadable(intake.findings, frame);
  }
  const candidate = await toCandidate(store.database, intake.value, visible);
  return judge(store.database, candidate, { loader, frame, visible });
}

async function readTexts(
  { config }: CheckStore,
  { manifest = '', format = 'json', snapshot }: CheckRequest,
) {
  return readIntake(
    {
      sourceId: 'check',
      location: 'check',
      by: 'check',
      manifest: { file: `server.${format}`, text: manifest },
      ...(snapshot !== undefined && {
        snapshot: { file: 'snapshot.json', text: snapshot },
      }),
    },
    config.limits,
  );
}

/** Without the manifest there is nothing that the fleet could matter to. */
function toUnreadable(
  findings: Finding[],
  frame: EvaluationFrame,
): CheckResult {
  const verdict = evaluate(
    { parseFindings: findings, published: true },
    { ...frame, fleet: { known: false }, published: { known: false } },
  );
  return { ...toResult(verdict), findings: toRenderedFindings(findings) };
}

async function toCandidate(
  knex: Knex,
  { name, parsed, snapshot, parseFindings, provenance }: Intake,
  visible: VisibleServers | undefined,
): Promise<Candidate> {
  const subject = createSubject({
    parsed,
    ...(snapshot && { snapshot: snapshot.snapshot }),
    parseFindings,
    published: true,
    locators: { manifest: provenance.locate, snapshot: snapshot?.locate },
  });
  return { subject, row: await findVisible(knex, name, visible) };
}

async function findVisible(
  knex: Knex,
  name: string,
  visible: VisibleServers | undefined,
): Promise<ServerRow | undefined> {
  const named = knex('servers').where('servers.name', name);
  return whereVisible(named, visible).first('servers.*');
}

async function loadRegistered(
  knex: Knex,
  { server = '', version }: CheckRequest,
  visible: VisibleServers | undefined,
): Promise<Candidate> {
  const row = await findVisible(knex, server, visible);
  if (!row) {
    throw new NotFoundError(
      `There is no server '${server.slice(0, 200)}' that you may see`,
    );
  }
  const wanted = version ?? row.latest_version ?? '';
  const stored = await knex<VersionRow>('versions')
    .where({ server_name: row.name, version: wanted })
    .first();
  const subject = stored && (await loadVersionSubject(knex, row, stored));
  if (!subject) {
    throw new NotFoundError(
      `Server '${row.name}' has no version '${wanted.slice(0, 255)}' to check`,
    );
  }
  return { subject, row };
}

interface Court {
  loader: EvaluationContextLoader;
  frame: EvaluationFrame;
  visible: VisibleServers | undefined;
}

async function judge(
  knex: Knex,
  { subject, row }: Candidate,
  { loader, frame, visible }: Court,
): Promise<CheckResult> {
  const { facts, input, server, parsed } = subject;
  const { version } = parsed.manifest;
  const loaded = await loader.loadContext(knex, frame, {
    facts,
    ...(row && { version, storedFacts: await loadStoredFacts(knex, server) }),
  });
  const registryFindings = [
    ...(input.registryFindings ?? []),
    ...loaded.findings,
  ];
  const context = row ? loaded.context : forgetName(loaded.context, server);
  const verdict = locateVerdict(
    evaluate({ ...input, registryFindings }, context),
    subject,
  );
  const { published } = context;
  return {
    ...toResult(verdict),
    server,
    version,
    isNew: row === undefined,
    isPublished: published.known && published.value.versions.includes(version),
    findings: await render(verdict.findings),
    waived: await render(verdict.waived),
  };

  async function render(findings: Finding[]) {
    return toRenderedFindings(await hideServers(knex, findings, visible));
  }
}

function toResult(verdict: Verdict): Omit<CheckResult, 'server' | 'version'> {
  return {
    isNew: false,
    isPublished: false,
    verdict: verdict.status,
    trustLevel: verdict.trust.level,
    ...(verdict.compatibility && { compatibility: verdict.compatibility }),
    findings: [],
    waived: [],
    passed: verdict.passed,
  };
}
