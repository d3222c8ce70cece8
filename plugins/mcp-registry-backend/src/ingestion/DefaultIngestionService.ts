import { Finding } from 'mcp-governance';
import { Journal, takeTurns, withJournal } from '../database/journal';
import { findKnownItem, KnownItem } from '../database/operations/findKnownItem';
import { lockServer } from '../database/operations/findServer';
import { SourceItemKey } from '../database/operations/findSourceItem';
import { noteItemFailure } from '../database/operations/noteItemFailure';
import { listUnclaimedServers } from '../database/operations/listUnclaimedServers';
import { listUnsettledItems } from '../database/operations/listUnsettledItems';
import { touchSourceItem } from '../database/operations/touchSourceItem';
import { toStorableText } from '../database/storable';
import {
  EvaluationContextLoader,
  EvaluationFrame,
} from '../evaluation/EvaluationContextLoader';
import { createRegistryFinding } from '../evaluation/registryFindings';
import { RegistryStoreOptions } from '../evaluation/types';
import { forgetMissing } from './forgetMissing';
import { createEntityIntake } from './intake/entityIntake';
import { toProvenance, toStoredLocation } from './intake/provenance';
import { readIntake } from './intake/readIntake';
import { BytesRead, DescribedServer } from './intake/types';
import { accept } from './store/accept';
import { findDenial } from './store/findDenial';
import { findRefusal } from './store/findRefusal';
import { withoutDeclared } from './store/makeRoom';
import { refuse } from './store/refuse';
import { findIncompatibility } from './store/refuseIncompatible';
import { storeRejection } from './store/reject';
import { removeServer } from './store/removeServer';
import { seeEntity } from './store/seeEntity';
import { loadExisting, Step } from './store/step';
import {
  IngestionService,
  IngestOutcome,
  PUBLISH_SOURCE_ID,
  ReadManifest,
  SeenEntity,
} from './types';

import {
  hasSameBytes,
  hasSameContent,
  isJudged,
  toUnchanged,
} from './unchanged';

const MAX_ERROR = 2_000;

/** Keeps the registry's tables; holds no state of its own. */
export class DefaultIngestionService implements IngestionService {
  private readonly loader: EvaluationContextLoader;

  constructor(private readonly options: RegistryStoreOptions) {
    this.loader = new EvaluationContextLoader(options);
  }

  async ingest(read: ReadManifest): Promise<IngestOutcome> {
    const frame = await this.loader.openFrame();
    const key = toItemKey(read.sourceId, read.location);
    const known = await this.findKnown(key, frame);
    if (known && (await hasSameBytes(read, known))) {
      await this.touch(key, known);
      return toUnchanged(known);
    }
    const result = await readIntake(read, this.options.config.limits);
    if (!result.ok) {
      return this.reject(read, result.findings);
    }
    const intake = result.value;
    if (known && hasSameContent(intake, known)) {
      await this.touch(key, known, intake.bytes);
      return toUnchanged(known);
    }
    return this.step(intake, frame, async found => {
      const denial = findDenial(read, found.existing);
      if (denial) {
        return denial;
      }
      const existing = withoutDeclared(found.existing, read);
      const step = { ...found, existing };
      const refusal =
        findRefusal(intake, step.existing) ?? (await findIncompatibility(step));
      return refusal ? refuse(step, refusal) : accept(step);
    });
  }

  async ingestEntity(entity: SeenEntity): Promise<void> {
    const frame = await this.loader.openFrame();
    const intake = createEntityIntake(entity);
    const key = toItemKey(entity.sourceId, entity.entityRef);
    const known = await this.findKnown(key, frame);
    if (known && hasSameContent(intake, known)) {
      await this.touch(key, known);
    } else {
      await this.step(intake, frame, seeEntity);
    }
  }

  async noteFailure(item: {
    sourceId: string;
    location: string;
    error: string;
  }): Promise<void> {
    const { database, clock } = this.options;
    const key = toItemKey(item.sourceId, item.location);
    const error = toStorableText(item.error, MAX_ERROR);
    const finding = createUnreadableFinding(key.location, error);
    await noteItemFailure(database, key, { error, finding, at: clock.now() });
  }

  async removeMissing(
    sourceId: string,
    locations: string[],
  ): Promise<string[]> {
    if (sourceId === PUBLISH_SOURCE_ID) {
      return [];
    }
    const { database } = this.options;
    const kept = new Set(locations.map(toStoredLocation));
    await withJournal(this.options, (tx, journal) =>
      forgetMissing(tx, journal, { sourceId, kept }),
    );
    const removed: string[] = [];
    for (const name of await listUnclaimedServers(database, sourceId)) {
      if (await this.remove(name, sourceId)) {
        removed.push(name);
      }
    }
    return removed;
  }

  async listUnsettled(sourceId: string): Promise<string[]> {
    return listUnsettledItems(this.options.database, sourceId);
  }

  private step<TIntake extends DescribedServer, TResult>(
    intake: TIntake,
    frame: EvaluationFrame,
    run: (step: Step<TIntake>) => Promise<TResult>,
  ): Promise<TResult> {
    const bench = { loader: this.loader, frame };
    return withJournal(this.options, async (tx, journal) => {
      const existing = await loadExisting(tx, intake);
      return run({ tx, journal, intake, bench, existing });
    });
  }

  private async findKnown(
    key: SourceItemKey,
    frame: EvaluationFrame,
  ): Promise<KnownItem | undefined> {
    await takeTurns();
    const known = await findKnownItem(this.options.database, key);
    return known && isJudged(known, frame) ? known : undefined;
  }

  private async touch(
    key: SourceItemKey,
    { server_name: server }: KnownItem,
    bytes?: BytesRead,
  ): Promise<void> {
    const readAt = this.options.clock.now();
    await touchSourceItem(this.options.database, key, {
      server,
      readAt,
      bytes,
    });
  }

  private async reject(
    read: ReadManifest,
    findings: Finding[],
  ): Promise<IngestOutcome> {
    const rejection = { provenance: toProvenance(read), findings };
    await withJournal(this.options, (tx, journal) =>
      storeRejection(tx, journal, rejection),
    );
    return { outcome: 'rejected', findings };
  }

  private remove(name: string, sourceId: string): Promise<boolean> {
    return withJournal(this.options, async (tx, journal: Journal) => {
      const row = await lockServer(tx, name);
      if (row?.source_id !== sourceId) {
        return false;
      }
      const by = { principal: `source:${sourceId}` };
      const reason = `The source ${sourceId} no longer holds it`;
      await removeServer(tx, journal, { row, by, reason });
      return true;
    });
  }
}

function toItemKey(sourceId: string, location: string): SourceItemKey {
  return { source_id: sourceId, location: toStoredLocation(location) };
}

function createUnreadableFinding(location: string, error: string): Finding {
  return createRegistryFinding({
    rule: 'manifest-unreadable',
    server: location,
    level: 'error',
    pointer: '',
    data: { location, error },
    location: { file: location, line: 1, column: 1 },
  });
}
