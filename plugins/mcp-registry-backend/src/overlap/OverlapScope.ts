import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import {
  Overlap,
  OverlapCluster,
  OverlapIndex,
  OverlapServer,
  toClusters,
} from 'server-overlap';

/** So long the rest of the backend waits, in milliseconds. */
const TURN = 10;

/** How long nothing is compared after everything was, in times of that. */
const REST = 10;

/**
 * The servers that certain callers see, and which of them cover the same
 * ground. Nothing of other servers is in it, so that nothing of them shows.
 */
export class OverlapScope {
  readonly #index = new OverlapIndex();
  readonly #servers = new Map<string, OverlapServer>();
  #isChanged = true;
  #clusters?: OverlapCluster[];
  #running?: Promise<OverlapCluster[]>;
  #restsUntil = 0;

  /** Takes over how the servers are now. */
  update(servers: ReadonlyMap<string, OverlapServer>): void {
    for (const name of [...this.#servers.keys()]) {
      if (!servers.has(name)) this.#remove(name);
    }
    for (const server of servers.values()) this.#put(server);
  }

  /** Those that cover the same ground as a server, which need not be one of them. */
  overlapsWith(server: OverlapServer): Overlap[] {
    return this.#index.overlapsWith(server);
  }

  /**
   * Brings together those that cover the same ground. Of a large fleet that
   * changes, it may be what it was some minutes ago.
   */
  async clusters(): Promise<OverlapCluster[]> {
    const isDue = this.#isChanged && performance.now() >= this.#restsUntil;
    if (this.#clusters && !isDue) return this.#clusters;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  #put(server: OverlapServer): void {
    const known = this.#servers.get(server.name);
    if (known === server) return;
    this.#servers.set(server.name, server);
    if (isDeepStrictEqual(known, server)) return;
    this.#index.put(server);
    this.#isChanged = true;
  }

  #remove(name: string): void {
    this.#servers.delete(name);
    this.#index.remove(name);
    this.#isChanged = true;
  }

  async #run(): Promise<OverlapCluster[]> {
    this.#isChanged = false;
    const start = performance.now();
    const overlaps = await this.#findAll();
    const ownerOf = (name: string) => this.#servers.get(name)?.owner;
    this.#clusters = toClusters(overlaps, { ownerOf });
    const end = performance.now();
    this.#restsUntil = end + REST * (end - start);
    return this.#clusters;
  }

  async #findAll(): Promise<Overlap[]> {
    const steps = this.#index.findAll();
    let step = steps.next();
    let turn = performance.now();
    while (!step.done) {
      if (performance.now() - turn > TURN) {
        await setImmediate();
        turn = performance.now();
      }
      step = steps.next();
    }
    return step.value;
  }
}
