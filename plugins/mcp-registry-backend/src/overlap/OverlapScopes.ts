import { ServiceUnavailableError } from '@backstage/errors';
import { canonicalJson } from 'mcp-governance';
import { OverlapServer } from 'server-overlap';
import { isVisible, VisibleServers } from '../permissions';
import { ServerIndex } from '../search';
import { OverlapScope } from './OverlapScope';

/** How long a question waits for servers that are still being read. */
const PATIENCE = 2_000;

/** Of so many kinds of callers what they see is kept. */
const MOST_SCOPES = 8;

/** Keeps, per what callers may see, what of it covers the same ground. */
export class OverlapScopes {
  readonly #servers: ServerIndex;
  readonly #scopes = new Map<string, OverlapScope>();

  constructor(servers: ServerIndex) {
    this.#servers = servers;
  }

  /**
   * The servers that a call may see, as they are now.
   *
   * @throws ServiceUnavailableError where this process has only just started
   */
  async open(visible: VisibleServers | undefined): Promise<OverlapScope> {
    await this.#servers.whenComplete(PATIENCE);
    if (!this.#servers.isComplete) {
      throw new ServiceUnavailableError(
        'Overlap is still reading the registry’s servers: ask again in a few seconds',
      );
    }
    const scope = this.#find(canonicalJson(visible ?? {}));
    scope.update(this.#list(visible));
    return scope;
  }

  /** A server as it is compared with others. */
  get(name: string): OverlapServer | undefined {
    return this.#servers.get(name)?.overlap;
  }

  /** The one that was asked last stands last. */
  #find(key: string): OverlapScope {
    const scope = this.#scopes.get(key) ?? new OverlapScope();
    this.#scopes.delete(key);
    this.#scopes.set(key, scope);
    const [oldest] = this.#scopes.keys();
    if (this.#scopes.size > MOST_SCOPES) this.#scopes.delete(oldest);
    return scope;
  }

  #list(visible: VisibleServers | undefined): Map<string, OverlapServer> {
    const found = new Map<string, OverlapServer>();
    for (const name of this.#servers.names()) {
      const server = this.#servers.get(name);
      if (server && isVisible(server.resource, visible)) {
        found.set(name, server.overlap);
      }
    }
    return found;
  }
}
