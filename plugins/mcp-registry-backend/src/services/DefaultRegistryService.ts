import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { OperationInput } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { withJournal } from '../database/journal';
import { EvaluationContextLoader } from '../evaluation/EvaluationContextLoader';
import { RegistryStoreOptions } from '../evaluation/types';
import { EvaluationService } from '../ingestion/types';
import { DefaultOverlapService } from '../overlap';
import { DefaultSearchService } from '../search';
import { grantWaiver, setVersionStatus, withdrawWaiver } from '../versions';
import { identifySubject, toPrincipal } from './access';
import { checkManifest } from './checkContext/checkManifest';
import { findChecked } from './checkContext/findChecked';
import { getCheckContext } from './checkContext/getCheckContext';
import { getConvention, listConventions } from './queries/conventions';
import { getExport } from './queries/getExport';
import { getFleetHealth } from './queries/fleet/getFleetHealth';
import { findServerRow } from './queries/findServerRow';
import { hideServers } from './queries/hideServers';
import { listAudit } from './queries/listAudit';
import { listChanges } from './queries/listChanges';
import { listProjected } from './queries/listProjected';
import { listRejected } from './queries/listRejected';
import { listSearchDocuments } from './queries/listSearchDocuments';
import { getSource, listSources } from './queries/listSources';
import { getVersion } from './queries/listVersions';
import { findWaiverId, getWaiver, listWaivers } from './queries/listWaivers';
import { toRenderedFindings } from './queries/renderVerdict';
import { reportNameConflicts } from './queries/reportNameConflicts';
import { ServerQueries } from './ServerQueries';
import { PublishingService, RegistryCall, RegistryService } from './types';

/** What the registry's answers are made of. */
export interface RegistryServiceOptions {
  /** The registry's tables, and what goes with writing them. */
  store: RegistryStoreOptions;
  auth: AuthService;
  userInfo: UserInfoService;
  evaluation: Pick<EvaluationService, 'reevaluate'>;
  publishing: PublishingService;
  overlap: DefaultOverlapService;
  search: Pick<DefaultSearchService, 'search'>;
  sources: { refresh(id: string): Promise<void> };
}

/** Answers whatever it is asked; who may ask is decided around it. */
export class DefaultRegistryService
  extends ServerQueries
  implements RegistryService
{
  readonly #options: RegistryServiceOptions;
  readonly #knex: Knex;

  constructor(options: RegistryServiceOptions) {
    super(options.store);
    this.#options = options;
    this.#knex = options.store.database;
  }

  async search({ query }: OperationInput<'search'>, { visible }: RegistryCall) {
    return this.#options.search.search(query, visible);
  }

  async setVersionStatus(
    { params, body: request }: OperationInput<'setVersionStatus'>,
    call: RegistryCall,
  ) {
    const { name: server, version } = params;
    await getVersion(this.#knex, params, call.visible);
    const authorize = await this.#toOwnerCheck(call);
    const by = toPrincipal(this.#identify(call));
    const change = { server, version, request, by, authorize };
    await setVersionStatus(this.#options.store, change);
    return getVersion(this.#knex, params, call.visible);
  }

  async getCheckContext(
    { params, query }: OperationInput<'getCheckContext'>,
    { credentials, visible, publishes }: RegistryCall,
  ) {
    const { store, publishing } = this.#options;
    const { name } = params;
    const publisher = publishes
      ? await publishing.findPublisher(credentials)
      : undefined;
    const { publishers } = store.config;
    const checked = { name, publisher, publishers };
    const row = await findChecked(this.#knex, checked, visible);
    const frame = await new EvaluationContextLoader(store).openFrame();
    const question = { name, ...query, row, frame };
    return getCheckContext(this.#knex, question, visible);
  }

  async checkManifest(
    { body }: OperationInput<'checkManifest'>,
    { visible }: RegistryCall,
  ) {
    return checkManifest(this.#options.store, body, visible);
  }

  async listWaivers(
    { query }: OperationInput<'listWaivers'>,
    { visible }: RegistryCall,
  ) {
    const now = this.#options.store.clock.now();
    return listWaivers(this.#knex, { ...query, now }, visible);
  }

  async grantWaiver(
    { body }: OperationInput<'grantWaiver'>,
    call: RegistryCall,
  ) {
    const { store, evaluation } = this.#options;
    await findServerRow(this.#knex, body.server, call.visible);
    const by = toPrincipal(this.#identify(call));
    const id = await grantWaiver(store, body, by);
    await evaluation.reevaluate([body.server]);
    return getWaiver(this.#knex, { id, now: store.clock.now() });
  }

  async withdrawWaiver(
    { params, query }: OperationInput<'withdrawWaiver'>,
    call: RegistryCall,
  ) {
    const { store, evaluation } = this.#options;
    const id = await findWaiverId(this.#knex, params.id, call.visible);
    const by = toPrincipal(this.#identify(call));
    const server = await withdrawWaiver(store, { id, ...query }, by);
    await evaluation.reevaluate([server]);
  }

  async publish(
    { body }: OperationInput<'publish'>,
    { credentials, visible }: RegistryCall,
  ) {
    const result = await this.#options.publishing.publish(body, credentials);
    const findings = await hideServers(this.#knex, result.findings, visible);
    return { ...result, findings: toRenderedFindings(findings) };
  }

  async listConventions(_input: unknown, { visible }: RegistryCall) {
    const { ruleset } = this.#options.store.config;
    return listConventions(this.#knex, ruleset, visible);
  }

  async getConvention(
    { params }: OperationInput<'getConvention'>,
    { visible }: RegistryCall,
  ) {
    const { ruleset } = this.#options.store.config;
    return getConvention(this.#knex, { id: params.id, ruleset }, visible);
  }

  async getFleetHealth(
    _input: unknown,
    { visible, hidesSources }: RegistryCall,
  ) {
    const sources = hidesSources ? [] : await listSources(this.#knex, visible);
    return getFleetHealth(this.#knex, sources, visible);
  }

  async getServerOverlaps(
    { params }: OperationInput<'getServerOverlaps'>,
    { visible }: RegistryCall,
  ) {
    return this.#options.overlap.ofServer(params.name, visible);
  }

  async listOverlaps(_input: unknown, { visible, decides }: RegistryCall) {
    const clusters = await this.#options.overlap.listClusters(visible);
    return { ...clusters, mayDecide: decides ?? false };
  }

  async previewOverlaps(
    { body }: OperationInput<'previewOverlaps'>,
    { visible }: RegistryCall,
  ) {
    return this.#options.overlap.preview(body, visible);
  }

  async setOverlapIntended(
    { params, body }: OperationInput<'setOverlapIntended'>,
    call: RegistryCall,
  ) {
    const by = toPrincipal(this.#identify(call));
    const decision = { id: params.id, reason: body.reason, by };
    return this.#options.overlap.setIntended(decision, call.visible);
  }

  async withdrawOverlapIntended(
    { params }: OperationInput<'withdrawOverlapIntended'>,
    call: RegistryCall,
  ) {
    const by = toPrincipal(this.#identify(call));
    const decision = { id: params.id, by };
    return this.#options.overlap.withdrawIntended(decision, call.visible);
  }

  async getExport({ params }: OperationInput<'getExport'>) {
    const { registryApi } = this.#options.store.config;
    const store = { database: this.#knex, registryApi };
    return getExport(store, params.format);
  }

  async listSources(_input: unknown, { visible }: RegistryCall) {
    return { items: await listSources(this.#knex, visible) };
  }

  async refreshSource(
    { params }: OperationInput<'refreshSource'>,
    call: RegistryCall,
  ) {
    const source = await getSource(this.#knex, params.id, call.visible);
    await this.#options.sources.refresh(params.id);
    const who = toPrincipal(this.#identify(call));
    await withJournal(this.#options.store, async (_tx, journal) => {
      journal.audit.push({
        ...who,
        at: journal.at,
        event: 'source-refresh-requested',
        outcome: 'success',
        after: { source: params.id },
      });
    });
    return source;
  }

  async listRejected(
    { query }: OperationInput<'listRejected'>,
    { visible }: RegistryCall,
  ) {
    return listRejected(this.#knex, query, visible);
  }

  async listAudit(
    { query }: OperationInput<'listAudit'>,
    { visible }: RegistryCall,
  ) {
    return listAudit(this.#knex, query, visible);
  }

  async listChanges({ query }: OperationInput<'listChanges'>) {
    return listChanges(this.#knex, query);
  }

  async listProjected({ query }: OperationInput<'listProjected'>) {
    return listProjected(this.#knex, query);
  }

  async listSearchDocuments({ query }: OperationInput<'listSearchDocuments'>) {
    return listSearchDocuments(this.#knex, query);
  }

  async reportNameConflicts(
    { body }: OperationInput<'reportNameConflicts'>,
    call: RegistryCall,
  ) {
    const { store, evaluation } = this.#options;
    const { principal } = toPrincipal(this.#identify(call));
    const { conflicts } = body;
    const names = await reportNameConflicts(store, { conflicts, principal });
    await evaluation.reevaluate(names);
  }

  /** Owners act on their own servers, the platform team on all. */
  async #toOwnerCheck({ credentials, administers }: RegistryCall) {
    const { userInfo } = this.#options;
    const owns = administers
      ? []
      : (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;
    return (owner: string | undefined) => {
      if (!administers && (owner === undefined || !owns.includes(owner))) {
        throw new NotAllowedError('Only its owners may do this to a server');
      }
    };
  }

  #identify({ credentials }: RegistryCall) {
    return identifySubject(this.#options.auth, credentials);
  }
}
