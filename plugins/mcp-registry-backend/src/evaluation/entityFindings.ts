import { ANNOTATION_SERVER_NAME } from 'backstage-plugin-mcp-registry-common';
import { Finding, ParsedManifest } from 'mcp-governance';
import { createRegistryFinding } from './registryFindings';

/**
 * What the registry finds of an entity without a manifest. One that says
 * which server it is is not believed: whoever declares an entity could dress
 * it with another team's badge. It is listed as what it is, and told how to
 * stand for the server: by a manifest, which has to get past the same checks
 * as every other.
 *
 * @param parsed - what the entity says, in the words of a manifest
 */
export function listEntityFindings(
  { manifest }: ParsedManifest,
  entityRef: string,
): Finding[] {
  const declared = manifest._meta?.[ANNOTATION_SERVER_NAME];
  return typeof declared !== 'string' || declared === manifest.name
    ? []
    : [
        createRegistryFinding({
          rule: 'server-name-not-bound',
          server: manifest.name,
          level: 'warning',
          pointer: '',
          data: { entityRef, declared },
        }),
      ];
}
