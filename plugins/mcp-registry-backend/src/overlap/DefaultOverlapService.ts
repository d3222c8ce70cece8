import { InputError, NotFoundError } from '@backstage/errors';
import {
  OverlapClusters,
  OverlapPreviewRequest,
  RegistryOverlapCluster,
  ServerOverlaps,
} from 'backstage-plugin-mcp-registry-common';
import { Overlap, OverlapCluster, toOverlapServer } from 'server-overlap';
import { Actors } from '../evaluation/storeVerdict';
import { RegistryStoreOptions } from '../evaluation/types';
import { readIntake } from '../ingestion/intake/readIntake';
import { VisibleServers } from '../permissions';
import { ServerIndex } from '../search';
import { findServerRow } from '../services/queries/findServerRow';
import { deleteDecision, loadDecisions, storeDecision } from './decisions';
import { loadSummaries } from './loadSummaries';
import { OverlapScopes } from './OverlapScopes';
import { OverlapScope } from './OverlapScope';
import { toRenderedCluster, toServerOverlap } from './toAnswers';

const MOST_CLUSTERS = 500;
const MOST_OVERLAPS = 50;

/** What overlap is answered from. */
export interface OverlapServiceOptions {
  store: RegistryStoreOptions;
  servers: ServerIndex;
}

/** What somebody decides of a cluster that they see. */
export interface OverlapDecisionInput {
  id: string;
  reason: string;
  by: Actors;
}

/** Answers which servers cover the same ground, of those a caller may see. */
export class DefaultOverlapService {
  readonly #store: RegistryStoreOptions;
  readonly #scopes: OverlapScopes;

  constructor({ store, servers }: OverlapServiceOptions) {
    this.#store = store;
    this.#scopes = new OverlapScopes(servers);
  }

  /** @throws NotFoundError where there is no such server to see */
  async ofServer(
    name: string,
    visible?: VisibleServers,
  ): Promise<ServerOverlaps> {
    const row = await findServerRow(this.#store.database, name, visible);
    const scope = await this.#scopes.open(visible);
    const server = this.#scopes.get(row.name);
    const overlaps = server ? scope.overlapsWith(server) : [];
    return this.#toAnswer(overlaps, scope, visible);
  }

  /**
   * Of a manifest that nobody published, or not as it stands here.
   *
   * @throws InputError where it cannot be read
   */
  async preview(
    request: OverlapPreviewRequest,
    visible?: VisibleServers,
  ): Promise<ServerOverlaps> {
    const server = await this.#read(request);
    const scope = await this.#scopes.open(visible);
    return this.#toAnswer(scope.overlapsWith(server), scope, visible);
  }

  /** All that the caller may see, those with most servers first. */
  async listClusters(
    visible?: VisibleServers,
  ): Promise<Omit<OverlapClusters, 'mayDecide'>> {
    const scope = await this.#scopes.open(visible);
    const clusters = await scope.clusters();
    const shown = clusters.slice(0, MOST_CLUSTERS);
    const items = await this.#render(shown, visible);
    return { items, total: clusters.length - shown.length + items.length };
  }

  /** @throws NotFoundError where there is no such cluster to see */
  async setIntended(
    { id, reason, by }: OverlapDecisionInput,
    visible?: VisibleServers,
  ): Promise<RegistryOverlapCluster> {
    const cluster = await this.#find(id, visible);
    await storeDecision(this.#store, { cluster, reason, by });
    const [rendered] = await this.#render([cluster], visible);
    if (!rendered) throw toNotFound(id);
    return rendered;
  }

  /** @throws NotFoundError where there is no such cluster to see */
  async withdrawIntended(
    { id, by }: Omit<OverlapDecisionInput, 'reason'>,
    visible?: VisibleServers,
  ): Promise<void> {
    const { id: found } = await this.#find(id, visible);
    await deleteDecision(this.#store, found, by);
  }

  async #find(
    id: string,
    visible: VisibleServers | undefined,
  ): Promise<OverlapCluster> {
    const scope = await this.#scopes.open(visible);
    const clusters = await scope.clusters();
    const cluster = clusters.find(each => each.id === id);
    if (!cluster) throw toNotFound(id);
    return cluster;
  }

  async #render(
    clusters: readonly OverlapCluster[],
    visible: VisibleServers | undefined,
  ): Promise<RegistryOverlapCluster[]> {
    const { database } = this.#store;
    const names = [...new Set(clusters.flatMap(({ servers }) => servers))];
    const summaries = await loadSummaries(database, names, visible);
    const decisions = await loadDecisions(database);
    return clusters.flatMap(cluster =>
      toRenderedCluster(cluster, { summaries, decisions }),
    );
  }

  async #toAnswer(
    overlaps: readonly Overlap[],
    scope: OverlapScope,
    visible: VisibleServers | undefined,
  ): Promise<ServerOverlaps> {
    const shown = overlaps.slice(0, MOST_OVERLAPS);
    if (shown.length === 0) return { items: [] };
    const { database } = this.#store;
    const names = shown.map(({ servers }) => servers[1]);
    const summaries = await loadSummaries(database, names, visible);
    const parts = { summaries, decisions: await loadDecisions(database) };
    const clusters = await scope.clusters();
    return {
      items: shown.flatMap(overlap =>
        toServerOverlap(overlap, parts, clusters),
      ),
    };
  }

  async #read({ manifest, format = 'json', snapshot }: OverlapPreviewRequest) {
    const intake = await readIntake(
      {
        sourceId: 'check',
        location: 'check',
        by: 'check',
        manifest: { file: `server.${format}`, text: manifest },
        ...(snapshot !== undefined && {
          snapshot: { file: 'snapshot.json', text: snapshot },
        }),
      },
      this.#store.config.limits,
    );
    if (!intake.ok) {
      throw new InputError(
        'The manifest cannot be read: check it to learn why',
      );
    }
    const { parsed, snapshot: read } = intake.value;
    return toOverlapServer({ ...parsed, snapshot: read?.snapshot });
  }
}

function toNotFound(id: string): NotFoundError {
  return new NotFoundError(
    `There is no cluster '${id.slice(0, 40)}' that you may see`,
  );
}
