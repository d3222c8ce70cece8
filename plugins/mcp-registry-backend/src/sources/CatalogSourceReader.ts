import { AuthService, UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_MANIFEST,
  MCP_SERVER_TYPE,
} from 'backstage-plugin-mcp-registry-common';
import { CATALOG_SOURCE_ID } from '../ingestion/types';
import { checkDeclaredName } from './checkDeclaredName';
import { describeError } from './describeError';
import { readSnapshotBeside } from './readSnapshotBeside';
import { readUrlLimited } from './readUrlLimited';
import { resolveManifestUrl } from './resolveManifestUrl';
import { toSeenEntity } from './toSeenEntity';
import { ReadOptions, SizeLimits, SourceItem, SourceReader } from './types';

/** What reading servers from the catalog needs. */
export interface CatalogSourceOptions {
  catalog: CatalogService;
  auth: AuthService;
  urlReader: UrlReaderService;
  integrations: ScmIntegrations;
  limits: SizeLimits;
}

const OWN_ORIGIN = 'mcp-registry:';

/** Reads the entities of type `mcp-server` that others declared. */
export class CatalogSourceReader implements SourceReader {
  readonly id = CATALOG_SOURCE_ID;
  readonly kind = 'catalog';
  readonly target = `API entities of type ${MCP_SERVER_TYPE}`;
  readonly #options: CatalogSourceOptions;

  constructor(options: CatalogSourceOptions) {
    this.#options = options;
  }

  async *read({ signal }: ReadOptions): AsyncGenerator<SourceItem> {
    const { catalog, auth } = this.#options;
    const pages = catalog.streamEntities(
      {
        filter: { kind: 'API', 'spec.type': MCP_SERVER_TYPE },
        fields: ['kind', 'metadata', 'spec'],
        orderFields: { field: 'metadata.name', order: 'asc' },
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page.filter(isDeclaredByOthers)) {
        signal.throwIfAborted();
        yield await this.#readEntity(entity, signal);
      }
    }
  }

  async #readEntity(entity: Entity, signal: AbortSignal): Promise<SourceItem> {
    const location = stringifyEntityRef(entity);
    try {
      return entity.metadata.annotations?.[ANNOTATION_MANIFEST]
        ? await this.#readManifest(entity, signal)
        : {
            kind: 'entity',
            location,
            entity: toSeenEntity(entity, this.id),
          };
    } catch (error) {
      return { kind: 'failure', location, error: describeError(error) };
    }
  }

  async #readManifest(
    entity: Entity,
    signal: AbortSignal,
  ): Promise<SourceItem> {
    const { urlReader, integrations, limits } = this.#options;
    const location = stringifyEntityRef(entity);
    const file = resolveManifestUrl(entity, integrations);
    const limit = limits.manifestBytes;
    const { bytes } = await readUrlLimited(urlReader, file, { limit, signal });
    const manifest = { file, text: bytes };
    checkDeclaredName(entity, manifest, limit);
    return {
      kind: 'manifest',
      location,
      manifest: {
        sourceId: this.id,
        location,
        manifest,
        readSnapshot: path =>
          readSnapshotBeside(manifest, path, { ...this.#options, signal }),
        by: `source:${this.id}`,
        entity: { entityRef: location, originLocation: originOf(entity) },
      },
    };
  }
}

function isDeclaredByOthers(entity: Entity): boolean {
  return !originOf(entity).startsWith(OWN_ORIGIN);
}

function originOf(entity: Entity): string {
  return entity.metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION] ?? '';
}
