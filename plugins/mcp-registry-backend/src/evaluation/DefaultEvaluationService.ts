import { withJournal } from '../database/journal';
import { findQueuedEvaluation } from '../database/operations/findQueuedEvaluation';
import { lockServer } from '../database/operations/findServer';
import {
  JudgedServer,
  listJudgedServers,
} from '../database/operations/listJudgedServers';
import {
  listDueServers,
  listExpiredServers,
} from '../database/operations/listDueServers';
import { EvaluationService } from '../ingestion/types';
import {
  EvaluationContextLoader,
  EvaluationFrame,
} from './EvaluationContextLoader';
import { rejudgeServer } from './rejudgeServer';
import { RegistryStoreOptions } from './types';

/** Servers that are judged within one frame: its time is theirs. */
const BATCH = 100;

const OURSELVES = { principal: 'plugin:mcp-registry' };

/** Judges stored servers again, each in a transaction of its own. */
export class DefaultEvaluationService implements EvaluationService {
  private readonly loader: EvaluationContextLoader;

  constructor(private readonly options: RegistryStoreOptions) {
    this.loader = new EvaluationContextLoader(options);
  }

  async reevaluate(names: string[], signal?: AbortSignal): Promise<string[]> {
    const changed: string[] = [];
    for (let from = 0; from < names.length; from += BATCH) {
      const frame = await this.loader.openFrame();
      for (const name of names.slice(from, from + BATCH)) {
        if (signal?.aborted) {
          return changed;
        }
        if (await this.rejudge(name, frame)) {
          changed.push(name);
        }
      }
    }
    return changed;
  }

  async reevaluateAll(signal?: AbortSignal): Promise<string[]> {
    const frame = await this.loader.openFrame();
    if (!frame.groups.known) {
      // Nobody loses a verdict because the catalog is away for a while.
      return [];
    }
    const servers = await listJudgedServers(this.options.database);
    const names = servers
      .filter(server => isTouched(server, frame))
      .map(({ name }) => name);
    return this.reevaluate(names, signal);
  }

  async reevaluateExpired(signal?: AbortSignal): Promise<string[]> {
    const { database, clock } = this.options;
    const { groups } = await this.loader.openFrame();
    // What others changed can wait for the catalog; what ran out cannot.
    const listNames = groups.known ? listDueServers : listExpiredServers;
    return this.reevaluate(await listNames(database, clock.now()), signal);
  }

  private rejudge(name: string, frame: EvaluationFrame): Promise<boolean> {
    return withJournal(this.options, async (tx, journal) => {
      const row = await lockServer(tx, name);
      const queued = await findQueuedEvaluation(tx, name);
      if (queued) {
        journal.judged.push(queued);
      }
      const bench = { loader: this.loader, frame };
      return row
        ? rejudgeServer(tx, journal, { row, bench, by: OURSELVES })
        : false;
    });
  }
}

/** Whether the configuration or the catalog's groups have changed for it. */
function isTouched(server: JudgedServer, frame: EvaluationFrame): boolean {
  const { owner_ref: owner, owner_resolved: resolved } = server;
  const isGroup =
    owner !== null && frame.groups.known && frame.groups.value.has(owner);
  return (
    server.policy_digest !== frame.policyDigest || Boolean(resolved) !== isGroup
  );
}
