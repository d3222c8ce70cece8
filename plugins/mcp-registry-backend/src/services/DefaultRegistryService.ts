import { AuthService } from '@backstage/backend-plugin-api';
import { OperationInput } from 'backstage-plugin-mcp-registry-common';
import { Knex } from 'knex';
import { withJournal } from '../database/journal';
import { RegistryStoreOptions } from '../evaluation/types';
import { EvaluationService } from '../ingestion/types';
import { identifySubject, toPrincipal } from './access';
import { getConvention, listConventions } from './queries/conventions';
import { getFleetHealth } from './queries/fleet/getFleetHealth';
import { getCapabilities } from './queries/getCapabilities';
import { getFacets } from './queries/getFacets';
import { getFindings } from './queries/getFindings';
import { getServer } from './queries/getServer';
import { hideServers } from './queries/hideServers';
import { listAudit } from './queries/listAudit';
import { listChanges } from './queries/listChanges';
import { listProjected } from './queries/listProjected';
import { listRejected } from './queries/listRejected';
import { listServers } from './queries/listServers';
import { getSource, listSources } from './queries/listSources';
import { listVersions } from './queries/listVersions';
import { toRenderedFindings } from './queries/renderVerdict';
import { reportNameConflicts } from './queries/reportNameConflicts';
import { PublishingService, RegistryCall, RegistryService } from './types';

/** What the registry's answers are made of. */
export interface RegistryServiceOptions {
  /** The registry's tables, and what goes with writing them. */
  store: RegistryStoreOptions;
  auth: AuthService;
  evaluation: Pick<EvaluationService, 'reevaluate'>;
  publishing: PublishingService;
  sources: { refresh(id: string): Promise<void> };
}

/** Answers whatever it is asked; who may ask is decided around it. */
export class DefaultRegistryService implements RegistryService {
  readonly #options: RegistryServiceOptions;
  readonly #knex: Knex;

  constructor(options: RegistryServiceOptions) {
    this.#options = options;
    this.#knex = options.store.database;
  }

  async listServers(
    { query }: OperationInput<'listServers'>,
    { visible }: RegistryCall,
  ) {
    return listServers(this.#knex, query, visible);
  }

  async getFacets(
    { query }: OperationInput<'getFacets'>,
    { visible }: RegistryCall,
  ) {
    return getFacets(this.#knex, query, visible);
  }

  async getServer(
    { params }: OperationInput<'getServer'>,
    { visible }: RegistryCall,
  ) {
    return getServer(this.#knex, params.name, visible);
  }

  async listVersions(
    { params }: OperationInput<'listVersions'>,
    { visible }: RegistryCall,
  ) {
    return { items: await listVersions(this.#knex, params.name, visible) };
  }

  async getCapabilities(
    { params, query }: OperationInput<'getCapabilities'>,
    { visible }: RegistryCall,
  ) {
    return getCapabilities(this.#knex, { ...params, ...query }, visible);
  }

  async getFindings(
    { params }: OperationInput<'getFindings'>,
    { visible }: RegistryCall,
  ) {
    return getFindings(this.#knex, params.name, visible);
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

  #identify({ credentials }: RegistryCall) {
    return identifySubject(this.#options.auth, credentials);
  }
}
