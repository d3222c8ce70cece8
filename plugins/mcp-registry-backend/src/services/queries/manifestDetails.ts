import { Server } from 'backstage-plugin-mcp-registry-common';
import { Governance, Manifest } from 'mcp-governance';

/** What a server's page and its catalog entity take of the manifest. */
export type ManifestDetails = Pick<
  Server,
  'support' | 'wraps' | 'remotes' | 'packages' | 'websiteUrl' | 'repositoryUrl'
>;

/** Takes from a manifest what is shown of it. */
export function toManifestDetails(
  manifest: Manifest,
  governance: Governance,
): ManifestDetails {
  const { onCall, channel, securityContact } = governance.support ?? {};
  return {
    support: { onCall, channel, securityContact },
    wraps: governance.wraps ?? [],
    remotes: (manifest.remotes ?? []).map(({ type, url }) => ({ type, url })),
    packages: (manifest.packages ?? []).map(
      ({ registryType, identifier, version }) => ({
        registryType,
        identifier,
        version,
      }),
    ),
    websiteUrl: toWebUrl(manifest.websiteUrl),
    repositoryUrl: toWebUrl(manifest.repository?.url),
  };
}

/** Only what a browser opens as a page: never `javascript:` and its like. */
function toWebUrl(url: string | undefined): string | undefined {
  const isWeb = url !== undefined && /^https?:/i.test(url) && URL.canParse(url);
  return isWeb ? url : undefined;
}
