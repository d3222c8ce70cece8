import { createExtensionPoint } from '@backstage/backend-plugin-api';

/**
 * Turns texts into vectors that lie near each other where the texts mean
 * alike. What it is given are names and descriptions of servers and tools that
 * the registry holds, and the questions that people and agents ask: where it
 * calls a service, they leave the backend.
 *
 * @public
 */
export interface EmbeddingProvider {
  /** Names the model, for the log. */
  readonly id: string;
  /**
   * The cosine from which on two texts count as alike, from 0 to 1; 0.6 where
   * it is not given. Models differ: with too low a one, every question has an
   * answer.
   */
  readonly threshold?: number;
  /**
   * Returns one vector for each text, in their order and all of one length.
   * Texts have up to 2,000 characters; at most 64 come at once. Where it
   * rejects or takes more than a second and a half for a question, the
   * question is answered from words alone.
   */
  embed(texts: string[]): Promise<number[][]>;
}

/**
 * What modules may add to the registry's search.
 *
 * @public
 */
export interface McpRegistrySearchExtensionPoint {
  /**
   * Has search look for meaning besides words. There is none by default.
   *
   * @throws Error where there is one already
   */
  setEmbeddingProvider(provider: EmbeddingProvider): void;
}

/**
 * The extension point of the registry's search.
 *
 * @public
 */
export const mcpRegistrySearchExtensionPoint =
  createExtensionPoint<McpRegistrySearchExtensionPoint>({
    id: 'mcp-registry.search',
  });
