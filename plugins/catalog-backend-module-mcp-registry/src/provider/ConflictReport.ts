import { NameConflicts } from 'backstage-plugin-mcp-registry-common';
import { McpRegistryService } from 'backstage-plugin-mcp-registry-node';

type Conflicts = NameConflicts['conflicts'];

/** Tells the registry which names others hold, when that has changed. */
export class ConflictReport {
  readonly #registry: McpRegistryService;
  #reported?: string;

  constructor(registry: McpRegistryService) {
    this.#registry = registry;
  }

  /** Whatever was reported is reported once more. */
  renew(): void {
    this.#reported = undefined;
  }

  /** @param conflicts - all there are */
  async send(conflicts: Conflicts): Promise<void> {
    const text = JSON.stringify(conflicts);
    if (text !== this.#reported) {
      await this.#registry.reportNameConflicts({ conflicts });
      this.#reported = text;
    }
  }
}
