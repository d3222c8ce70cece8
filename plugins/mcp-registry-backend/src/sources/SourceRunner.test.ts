import { mockServices } from '@backstage/backend-test-utils';
import { ReadManifest } from '../ingestion/types';
import { accepted, fakeIngestion, fakeStore } from './__testUtils__/fakes';
import { SourceRunner } from './SourceRunner';
import { ReadOptions, SourceItem, SourceReader } from './types';

const signal = new AbortController().signal;

function manifest(location: string): SourceItem {
  const read: ReadManifest = {
    sourceId: 'fleet',
    location,
    manifest: { file: location, text: '{}' },
    by: 'source:fleet',
  };
  return { kind: 'manifest', location, manifest: read };
}

/** Yields these items, then throws the error where there is one. */
function readerOf(items: SourceItem[], error?: Error): SourceReader {
  return {
    id: 'fleet',
    kind: 'file',
    target: '/fleet',
    noteIngested: jest.fn(),
    read: jest.fn(async function* read() {
      yield* items;
      if (error) {
        throw error;
      }
    }),
  };
}

function setUp() {
  const store = fakeStore();
  const ingestion = fakeIngestion();
  const logger = mockServices.logger.mock();
  return {
    store,
    ingestion,
    logger,
    runner: new SourceRunner({ store, ingestion, logger }),
  };
}

describe('SourceRunner', () => {
  it('hands everything to ingestion and removes what is not there any more', async () => {
    const { runner, store, ingestion, logger } = setUp();
    ingestion.ingest
      .mockResolvedValueOnce(accepted('a'))
      .mockResolvedValueOnce({ outcome: 'rejected', findings: [] })
      .mockResolvedValueOnce({
        outcome: 'refused',
        reason: 'version-immutable',
        message: 'no',
        findings: [],
      });
    ingestion.removeMissing.mockResolvedValueOnce(['gone/a', 'gone/b']);
    const entity = {
      sourceId: 'fleet',
      entityRef: 'api:default/e',
      originLocation: 'url:x',
      title: 'e',
      description: '',
      tags: [],
      remotes: [],
    };
    const reader = readerOf([
      manifest('a'),
      manifest('b'),
      manifest('c'),
      { kind: 'failure', location: 'd', error: 'unreadable' },
      { kind: 'entity', location: 'api:default/e', entity },
    ]);
    const run = await runner.run(reader, signal);
    expect(run).toEqual({
      ok: true,
      counts: {
        created: 1,
        'stewardship-changed': 0,
        unchanged: 0,
        rejected: 1,
        refused: 1,
        seen: 1,
        failed: 1,
        removed: 2,
      },
    });
    expect(ingestion.ingestEntity).toHaveBeenCalledWith(entity);
    expect(ingestion.noteFailure.mock.calls).toEqual([
      [{ sourceId: 'fleet', location: 'd', error: 'unreadable' }],
    ]);
    expect(ingestion.removeMissing.mock.calls).toEqual([
      ['fleet', ['a', 'b', 'c', 'd', 'api:default/e']],
    ]);
    expect(store.noteSuccess).toHaveBeenCalledWith('fleet');
    expect(reader.noteIngested).toHaveBeenCalledWith(new Set(['d']));
    expect(logger.info).toHaveBeenCalledWith(
      'Source fleet: 5 read, 1 created, 1 without a manifest, 1 rejected, 1 refused, 1 failed, 2 removed',
    );
  });

  it('has what is not settled read again, changed or not', async () => {
    const { runner, ingestion } = setUp();
    ingestion.listUnsettled.mockResolvedValueOnce(['b']);
    const reader = readerOf([manifest('a'), manifest('b')]);
    await runner.run(reader, signal);
    expect(ingestion.listUnsettled).toHaveBeenCalledWith('fleet');
    expect(reader.noteIngested).toHaveBeenLastCalledWith(new Set(['b']));
    await runner.run(reader, signal);
    expect(reader.noteIngested).toHaveBeenLastCalledWith(new Set());
  });

  it('goes on after a manifest that ingestion cannot store', async () => {
    const { runner, ingestion } = setUp();
    ingestion.ingest.mockRejectedValueOnce(new Error('snapshot:\n 502'));
    const reader = readerOf([manifest('a'), manifest('b')]);
    const run = await runner.run(reader, signal);
    expect(run).toMatchObject({ ok: true, counts: { failed: 1, created: 1 } });
    expect(ingestion.noteFailure).toHaveBeenCalledWith({
      sourceId: 'fleet',
      location: 'a',
      error: 'snapshot: 502',
    });
    expect(ingestion.removeMissing).toHaveBeenCalledWith('fleet', ['a', 'b']);
    expect(reader.noteIngested).toHaveBeenCalledWith(new Set(['a']));
  });

  it('keeps everything where the source fails half way, and says how old it is', async () => {
    const { runner, store, ingestion, logger } = setUp();
    await runner.run(readerOf([manifest('a'), manifest('b')]), signal);
    ingestion.removeMissing.mockClear();
    const failing = readerOf([manifest('a')], new Error('host is down'));
    const run = await runner.run(failing, signal);
    expect(run).toMatchObject({ ok: false, counts: { created: 1 } });
    expect(ingestion.removeMissing).not.toHaveBeenCalled();
    expect(failing.noteIngested).not.toHaveBeenCalled();
    expect(store.noteFailure).toHaveBeenCalledWith('fleet', 'host is down');
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('what was read at t1 stays'),
    );
  });

  it('removes nothing while a part of the source cannot be listed', async () => {
    const { runner, store, ingestion } = setUp();
    const run = await runner.run(
      readerOf([
        manifest('a'),
        { kind: 'unlisted', location: 'b', error: 'EACCES' },
        manifest('c'),
      ]),
      signal,
    );
    expect(run).toMatchObject({ ok: false, counts: { created: 2 } });
    expect(ingestion.removeMissing).not.toHaveBeenCalled();
    expect(store.noteFailure).toHaveBeenCalledWith(
      'fleet',
      'Could not be listed in full: b: EACCES',
    );
  });

  it('removes nothing where the host says that nothing has changed', async () => {
    const { runner, store, ingestion } = setUp();
    const reader = readerOf([{ kind: 'all-unchanged' }]);
    expect(await runner.run(reader, signal)).toMatchObject({ ok: true });
    expect(ingestion.removeMissing).not.toHaveBeenCalled();
    expect(store.noteUnchanged).toHaveBeenCalledWith('fleet');
    expect(store.noteSuccess).toHaveBeenCalledWith('fleet');
  });

  it('lets a reader leave out what it knows only while nobody else has read', async () => {
    const { runner, store } = setUp();
    const conditionals: boolean[] = [];
    const reader: SourceReader = {
      ...readerOf([]),
      async *read({ conditional }: ReadOptions) {
        conditionals.push(conditional);
      },
    };
    await runner.run(reader, signal);
    await runner.run(reader, signal);
    await store.noteSuccess('fleet');
    await runner.run(reader, signal);
    await runner.run(reader, signal);
    expect(conditionals).toEqual([false, true, false, true]);
  });

  it('stops where it is cut off, and removes nothing', async () => {
    const { runner, store, ingestion } = setUp();
    const abort = new AbortController();
    ingestion.ingest.mockImplementationOnce(async () => {
      abort.abort();
      return accepted('a');
    });
    const reader = readerOf([manifest('a'), manifest('b')]);
    const run = await runner.run(reader, abort.signal);
    expect(run).toMatchObject({ ok: false, counts: { created: 1 } });
    expect(ingestion.ingest).toHaveBeenCalledTimes(1);
    expect(ingestion.removeMissing).not.toHaveBeenCalled();
    expect(store.noteFailure).toHaveBeenCalledWith(
      'fleet',
      expect.stringContaining('Cut off'),
    );
  });

  it('tells how far it is while a source is large', async () => {
    const { runner, logger } = setUp();
    const items = Array.from({ length: 1001 }, (_, index) =>
      manifest(String(index)),
    );
    await runner.run(readerOf(items), signal);
    expect(logger.info.mock.calls.map(([line]) => line)).toEqual([
      'Source fleet: 500 read so far, 500 created',
      'Source fleet: 1000 read so far, 1000 created',
      'Source fleet: 1001 read, 1001 created',
    ]);
  });
});
