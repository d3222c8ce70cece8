import { Readable } from 'node:stream';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { mcpServerReadPermission } from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';
import { McpServerSearchDocument, toDocument } from './toDocument';

/** What documents are made of. */
export interface McpServerCollatorOptions {
  registry: Pick<McpRegistryService, 'listSearchDocuments'>;
  /** Path of an entity's page, with `:namespace`, `:kind` and `:name`. */
  locationTemplate: string;
}

/** Makes one search document for each server, reading them page by page. */
export class McpServerCollatorFactory implements DocumentCollatorFactory {
  readonly type = 'mcp-server';
  readonly visibilityPermission = mcpServerReadPermission;
  readonly #options: McpServerCollatorOptions;

  constructor(options: McpServerCollatorOptions) {
    this.#options = options;
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#list());
  }

  async *#list(): AsyncGenerator<McpServerSearchDocument> {
    const { registry, locationTemplate } = this.#options;
    let cursor: string | undefined;
    do {
      const page = await registry.listSearchDocuments({ cursor });
      for (const server of page.items) {
        yield toDocument(server, locationTemplate);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }
}
