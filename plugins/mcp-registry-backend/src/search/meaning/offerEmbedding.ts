import { BackendPluginRegistrationPoints } from '@backstage/backend-plugin-api';
import {
  EmbeddingProvider,
  mcpRegistrySearchExtensionPoint,
} from 'backstage-plugin-mcp-registry-node';

/**
 * Lets modules set the embedding provider, of which there is one at most.
 *
 * @returns what holds the provider once every module has had its turn
 */
export function offerEmbedding(env: BackendPluginRegistrationPoints) {
  const chosen: { provider?: EmbeddingProvider } = {};
  env.registerExtensionPoint(mcpRegistrySearchExtensionPoint, {
    setEmbeddingProvider(provider) {
      if (chosen.provider) {
        throw new Error(
          `Search has the embedding provider '${chosen.provider.id}' already, and takes no '${provider.id}' besides`,
        );
      }
      chosen.provider = provider;
    },
  });
  return chosen;
}
