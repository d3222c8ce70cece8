import {
  mcpAuditReadPermission,
  mcpExportReadPermission,
  mcpOverlapDecidePermission,
  mcpServerAdministerPermission,
  mcpServerPublishPermission,
  mcpSourceReadPermission,
  mcpSourceRefreshPermission,
  mcpVersionUpdatePermission,
  mcpWaiverGrantPermission,
  OperationInput,
} from 'backstage-plugin-mcp-registry-common';
import { isError } from '@backstage/errors';
import { Access, Principal, toPrincipal } from './access';
import { AuthorizedServerQueries } from './AuthorizedServerQueries';
import { RegistryCall, RegistryService } from './types';

/** What the decisions are made with. */
export interface AuthorizedRegistryServiceOptions {
  access: Access;
  /** Keeps the trace of a refusal to publish. */
  auditRefusal(who: Principal, reason: string): Promise<void>;
}

/**
 * Lets each caller do what they may, and see what they may: the same service,
 * with every call decided first. Which servers a publisher is bound to is the
 * publishing service's to decide, since it reads the manifest.
 */
export class AuthorizedRegistryService
  extends AuthorizedServerQueries
  implements RegistryService
{
  readonly #service: RegistryService;
  readonly #access: Access;
  readonly #options: AuthorizedRegistryServiceOptions;

  constructor(
    service: RegistryService,
    options: AuthorizedRegistryServiceOptions,
  ) {
    super(service, options.access);
    this.#service = service;
    this.#access = options.access;
    this.#options = options;
  }

  async setVersionStatus(
    input: OperationInput<'setVersionStatus'>,
    call: RegistryCall,
  ) {
    const administers = await this.#access.allows(
      call,
      mcpServerAdministerPermission,
    );
    await this.#access.requireUser(
      call,
      administers ? mcpServerAdministerPermission : mcpVersionUpdatePermission,
    );
    const narrowed = await this.#access.toServers(call);
    return this.#service.setVersionStatus(input, { ...narrowed, administers });
  }

  /** Those who publish a name may ask, also where they see no server. */
  async getCheckContext(
    input: OperationInput<'getCheckContext'>,
    call: RegistryCall,
  ) {
    const publishes = await this.#access.allows(
      call,
      mcpServerPublishPermission,
    );
    const narrowed = publishes
      ? await this.#access.toServersIfAny(call)
      : await this.#access.toServers(call);
    return this.#service.getCheckContext(input, { ...narrowed, publishes });
  }

  async checkManifest(
    input: OperationInput<'checkManifest'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.checkManifest(input, narrowed);
  }

  async listWaivers(input: OperationInput<'listWaivers'>, call: RegistryCall) {
    return this.#service.listWaivers(input, await this.#access.toServers(call));
  }

  async grantWaiver(input: OperationInput<'grantWaiver'>, call: RegistryCall) {
    await this.#access.requireUser(call, mcpWaiverGrantPermission);
    return this.#service.grantWaiver(input, await this.#access.toServers(call));
  }

  async withdrawWaiver(
    input: OperationInput<'withdrawWaiver'>,
    call: RegistryCall,
  ) {
    await this.#access.requireUser(call, mcpWaiverGrantPermission);
    const narrowed = await this.#access.toServers(call);
    return this.#service.withdrawWaiver(input, narrowed);
  }

  async publish(input: OperationInput<'publish'>, call: RegistryCall) {
    await this.#requirePublisher(call);
    const narrowed = await this.#access.toServersIfAny(call);
    return this.#service.publish(input, narrowed);
  }

  async listConventions(
    input: OperationInput<'listConventions'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.listConventions(input, narrowed);
  }

  async getConvention(
    input: OperationInput<'getConvention'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.getConvention(input, narrowed);
  }

  async getFleetHealth(
    input: OperationInput<'getFleetHealth'>,
    call: RegistryCall,
  ) {
    return this.#service.getFleetHealth(
      input,
      await this.#access.toFleet(call),
    );
  }

  async getServerOverlaps(
    input: OperationInput<'getServerOverlaps'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.getServerOverlaps(input, narrowed);
  }

  async listOverlaps(
    input: OperationInput<'listOverlaps'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    const isUser = this.#access.identify(call).type === 'user';
    const decides =
      isUser && (await this.#access.allows(call, mcpOverlapDecidePermission));
    return this.#service.listOverlaps(input, { ...narrowed, decides });
  }

  async previewOverlaps(
    input: OperationInput<'previewOverlaps'>,
    call: RegistryCall,
  ) {
    const narrowed = await this.#access.toServers(call);
    return this.#service.previewOverlaps(input, narrowed);
  }

  async setOverlapIntended(
    input: OperationInput<'setOverlapIntended'>,
    call: RegistryCall,
  ) {
    await this.#access.requireUser(call, mcpOverlapDecidePermission);
    const narrowed = await this.#access.toServers(call);
    return this.#service.setOverlapIntended(input, narrowed);
  }

  async withdrawOverlapIntended(
    input: OperationInput<'withdrawOverlapIntended'>,
    call: RegistryCall,
  ) {
    await this.#access.requireUser(call, mcpOverlapDecidePermission);
    const narrowed = await this.#access.toServers(call);
    return this.#service.withdrawOverlapIntended(input, narrowed);
  }

  /** Whole, whoever asks: a file of what one may see would shut out the rest. */
  async getExport(input: OperationInput<'getExport'>, call: RegistryCall) {
    await this.#access.require(call, mcpExportReadPermission);
    return this.#service.getExport(input, call);
  }

  async listSources(input: OperationInput<'listSources'>, call: RegistryCall) {
    await this.#access.require(call, mcpSourceReadPermission);
    return this.#service.listSources(input, await this.#access.toServers(call));
  }

  async refreshSource(
    input: OperationInput<'refreshSource'>,
    call: RegistryCall,
  ) {
    await this.#access.requireUser(call, mcpSourceRefreshPermission);
    const narrowed = await this.#access.toServers(call);
    return this.#service.refreshSource(input, narrowed);
  }

  async listRejected(
    input: OperationInput<'listRejected'>,
    call: RegistryCall,
  ) {
    await this.#access.require(call, mcpSourceReadPermission);
    const narrowed = await this.#access.toServers(call);
    return this.#service.listRejected(input, narrowed);
  }

  async listAudit(input: OperationInput<'listAudit'>, call: RegistryCall) {
    await this.#access.require(call, mcpAuditReadPermission);
    return this.#service.listAudit(input, await this.#access.toServers(call));
  }

  async listChanges(input: OperationInput<'listChanges'>, call: RegistryCall) {
    this.#access.requirePlugin(call);
    return this.#service.listChanges(input, call);
  }

  async listProjected(
    input: OperationInput<'listProjected'>,
    call: RegistryCall,
  ) {
    this.#access.requirePlugin(call);
    return this.#service.listProjected(input, call);
  }

  async listSearchDocuments(
    input: OperationInput<'listSearchDocuments'>,
    call: RegistryCall,
  ) {
    this.#access.requirePlugin(call);
    return this.#service.listSearchDocuments(input, call);
  }

  async reportNameConflicts(
    input: OperationInput<'reportNameConflicts'>,
    call: RegistryCall,
  ) {
    this.#access.requirePlugin(call, 'catalog');
    return this.#service.reportNameConflicts(input, call);
  }

  async #requirePublisher(call: RegistryCall) {
    const who = toPrincipal(this.#access.identify(call));
    try {
      await this.#access.require(call, mcpServerPublishPermission);
    } catch (error) {
      if (isError(error) && error.name === 'NotAllowedError') {
        await this.#options.auditRefusal(who, error.message);
      }
      throw error;
    }
  }
}
