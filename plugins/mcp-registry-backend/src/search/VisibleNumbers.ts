import { canonicalJson } from 'mcp-governance';
import {
  McpServerResource,
  toVisibilityCheck,
  VisibilityCheck,
  VisibleServers,
} from '../permissions';

/** Of so many kinds of callers it is kept what they see. */
const MOST_SCOPES = 16;

interface Scope {
  maySee: VisibilityCheck;
  servers: Set<number>;
}

/**
 * The numbers of the servers that callers may see, by what their permissions
 * say: who types a question asks many times.
 */
export class VisibleNumbers {
  readonly #resources = new Map<number, McpServerResource>();
  /** The one that was asked for last stands last. */
  readonly #scopes = new Map<string, Scope>();

  put(server: number, resource: McpServerResource): void {
    this.#resources.set(server, resource);
    for (const { maySee, servers } of this.#scopes.values()) {
      if (maySee(resource)) {
        servers.add(server);
      } else {
        servers.delete(server);
      }
    }
  }

  remove(server: number): void {
    this.#resources.delete(server);
    this.#scopes.forEach(({ servers }) => servers.delete(server));
  }

  /** Numbers of all servers that a call may see; they stay up to date. */
  list(visible: VisibleServers): ReadonlySet<number> {
    const key = canonicalJson(visible);
    const scope = this.#scopes.get(key) ?? this.#createScope(visible);
    this.#scopes.delete(key);
    this.#scopes.set(key, scope);
    const [oldest] = this.#scopes.keys();
    if (this.#scopes.size > MOST_SCOPES) {
      this.#scopes.delete(oldest);
    }
    return scope.servers;
  }

  #createScope(visible: VisibleServers): Scope {
    const maySee = toVisibilityCheck(visible);
    const servers = new Set<number>();
    for (const [server, resource] of this.#resources) {
      if (maySee(resource)) {
        servers.add(server);
      }
    }
    return { maySee, servers };
  }
}
