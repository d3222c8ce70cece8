import { parseEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_SERVER_NAME } from 'backstage-plugin-mcp-registry-common';
import {
  digest,
  digestStewardship,
  ParsedManifest,
  stewardshipOf,
} from 'mcp-governance';
import { SeenEntity } from '../types';
import { toProvenance } from './provenance';
import { DescribedServer } from './types';

/** What an entity says of its server, in the words of a manifest. */
function toParsedManifest(entity: SeenEntity): ParsedManifest {
  const { owner, system, lifecycle, tags, remotes, serverName } = entity;
  const { namespace, name } = parseEntityRef(entity.entityRef);
  return {
    manifest: {
      name: `catalog.${namespace}/${name}`,
      title: entity.title,
      description: entity.description,
      version: '',
      remotes,
      ...(serverName !== undefined && {
        _meta: { [ANNOTATION_SERVER_NAME]: serverName },
      }),
    },
    governance: {
      ...(owner !== undefined && { owner }),
      ...(system !== undefined && { system }),
      ...(lifecycle !== undefined && { lifecycle }),
      tags,
    },
    writtenIn: 'catalog',
  };
}

/** Makes a server of an entity that others declared without a manifest. */
export function createEntityIntake(entity: SeenEntity): DescribedServer {
  const { sourceId, entityRef, originLocation } = entity;
  const parsed = toParsedManifest(entity);
  return {
    provenance: toProvenance({
      sourceId,
      location: entityRef,
      manifest: { file: entityRef, text: '' },
      by: `source:${sourceId}`,
    }),
    entity: { entityRef, originLocation, binding: 'catalog' },
    name: parsed.manifest.name,
    parsed,
    stewardship: stewardshipOf(parsed),
    stewardshipDigest: digestStewardship(parsed),
    contentDigest: digest({ parsed, originLocation }),
  };
}
