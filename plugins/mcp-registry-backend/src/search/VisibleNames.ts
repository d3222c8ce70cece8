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
  names: Set<string>;
}

/**
 * The names of the servers that callers may see, by what their permissions
 * say: who types a question asks many times.
 */
export class VisibleNames {
  readonly #resources = new Map<string, McpServerResource>();
  /** The one that was asked for last stands last. */
  readonly #scopes = new Map<string, Scope>();

  put(resource: McpServerResource): void {
    this.#resources.set(resource.name, resource);
    for (const { maySee, names } of this.#scopes.values()) {
      if (maySee(resource)) {
        names.add(resource.name);
      } else {
        names.delete(resource.name);
      }
    }
  }

  remove(name: string): void {
    this.#resources.delete(name);
    this.#scopes.forEach(({ names }) => names.delete(name));
  }

  /** Names of all servers that a call may see; they stay up to date. */
  list(visible: VisibleServers): ReadonlySet<string> {
    const key = canonicalJson(visible);
    const scope = this.#scopes.get(key) ?? this.#createScope(visible);
    this.#scopes.delete(key);
    this.#scopes.set(key, scope);
    const [oldest] = this.#scopes.keys();
    if (this.#scopes.size > MOST_SCOPES) {
      this.#scopes.delete(oldest);
    }
    return scope.names;
  }

  #createScope(visible: VisibleServers): Scope {
    const maySee = toVisibilityCheck(visible);
    const names = new Set<string>();
    for (const resource of this.#resources.values()) {
      if (maySee(resource)) {
        names.add(resource.name);
      }
    }
    return { maySee, names };
  }
}
