import { Knex } from 'knex';
import { ServerRow, SourceItemRow, SourceRow } from '../database/tables';
import { toStorableText } from '../database/storable';
import { Clock } from '../evaluation/types';
import { SourceStore } from './SourceStore';
import { SourceIdentity } from './types';

const MAX_ERROR = 2000;

/** Keeps the sources in the registry's tables. */
export class KnexSourceStore implements SourceStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  constructor(options: { database: Knex; clock: Clock }) {
    this.#database = options.database;
    this.#clock = options.clock;
  }

  async register(sources: SourceIdentity[]): Promise<void> {
    for (const { id, kind, target } of sources) {
      await this.#sources()
        .insert({ id, kind, target, state: 'waiting' })
        .onConflict('id')
        .merge(['kind', 'target']);
    }
  }

  async listOthers(ids: string[]): Promise<string[]> {
    const rows = await this.#sources()
      .whereNotIn('id', ids)
      .orderBy('id')
      .select('id');
    return rows.map(({ id }) => id);
  }

  async forget(id: string): Promise<void> {
    await this.#sources().where({ id }).delete();
  }

  async noteAttempt(id: string): Promise<string | undefined> {
    await this.#update(id, { last_attempt_at: this.#clock.now() });
    const row = await this.#sources().where({ id }).first('last_success_at');
    return row?.last_success_at ?? undefined;
  }

  async noteSuccess(id: string): Promise<string> {
    const last_success_at = this.#clock.now();
    await this.#update(id, { state: 'ok', last_success_at, error: null });
    return last_success_at;
  }

  async noteFailure(id: string, error: string): Promise<void> {
    await this.#update(id, {
      state: 'failed',
      error: toStorableText(error, MAX_ERROR),
    });
  }

  async noteUnchanged(id: string): Promise<void> {
    const knex = this.#database;
    const source = { source_id: id };
    const read_at = this.#clock.now();
    await knex<SourceItemRow>('source_items')
      .where(source)
      .whereNot({ outcome: 'rejected' })
      .update({ read_at, error: null });
    const place = knex<SourceItemRow>('source_items')
      .where({ ...source, outcome: 'accepted' })
      .whereRaw('source_items.location = servers.source_location');
    await knex<ServerRow>('servers')
      .where(source)
      .whereExists(place)
      .update({ read_at });
  }

  #sources() {
    return this.#database<SourceRow>('sources');
  }

  async #update(id: string, change: Partial<SourceRow>): Promise<void> {
    await this.#sources().where({ id }).update(change);
  }
}
