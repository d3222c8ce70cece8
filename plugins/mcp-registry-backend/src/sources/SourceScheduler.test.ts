import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { fakeIngestion, fakeStore } from './__testUtils__/fakes';
import { SourceRunner } from './SourceRunner';
import { PUBLISH_SOURCE, SourceScheduler } from './SourceScheduler';
import { ReadOptions, SourceItem, SourceReader } from './types';

function readerOf(id: string): jest.Mocked<SourceReader> {
  return {
    id,
    kind: 'file',
    target: `/${id}`,
    read: jest.fn<AsyncIterable<SourceItem>, [ReadOptions]>(
      async function* read() {
        yield { kind: 'failure', location: 'a', error: 'unreadable' };
      },
    ),
    noteIngested: jest.fn(),
  };
}

const schedule = { frequency: { minutes: 5 }, timeout: { minutes: 2 } };

function setUp() {
  const store = fakeStore();
  const ingestion = fakeIngestion();
  const logger = mockServices.logger.mock();
  const scheduler = mockServices.scheduler();
  const readers = [readerOf('fleet'), readerOf('urls')];
  const sources = new SourceScheduler({
    sources: readers.map(reader => ({ reader, schedule })),
    runner: new SourceRunner({ store, ingestion, logger }),
    store,
    ingestion,
    scheduler,
    logger,
  });
  return { store, ingestion, logger, scheduler, readers, sources };
}

/** Lets what nobody waits for come to its end. */
const settle = () => new Promise(resolve => setTimeout(resolve, 20));

describe('SourceScheduler', () => {
  it('schedules every source for one replica at a time, and reads it at once', async () => {
    const { sources, scheduler, readers, store } = setUp();
    const scheduleTask = jest.spyOn(scheduler, 'scheduleTask');
    await sources.start();
    expect(store.register).toHaveBeenCalledWith([...readers, PUBLISH_SOURCE]);
    expect(scheduleTask.mock.calls.map(([task]) => task)).toMatchObject([
      { id: 'read-source-fleet', scope: 'global', ...schedule },
      { id: 'read-source-urls', scope: 'global', ...schedule },
    ]);
    await settle();
    expect(readers[0].read).toHaveBeenCalledTimes(1);
    expect(readers[1].read).toHaveBeenCalledTimes(1);
  });

  it('does not keep the plugin waiting for a slow source', async () => {
    const { sources, readers } = setUp();
    readers[0].read.mockImplementation(async function* never() {
      await new Promise(() => {});
    });
    await expect(sources.start()).resolves.toBeUndefined();
  });

  it('reads one source when it is asked to', async () => {
    const { sources, readers } = setUp();
    await sources.start();
    await settle();
    await sources.refresh('urls');
    expect(readers[0].read).toHaveBeenCalledTimes(1);
    expect(readers[1].read).toHaveBeenCalledTimes(2);
  });

  it('says so where there is no such source, and not where it is being read', async () => {
    const { sources, scheduler } = setUp();
    await expect(sources.refresh('nope')).rejects.toThrow(
      'There is no source nope that could be read',
    );
    await expect(sources.refresh('publish')).rejects.toMatchObject({
      name: 'NotFoundError',
    });
    jest
      .spyOn(scheduler, 'triggerTask')
      .mockRejectedValueOnce(new ConflictError('running'))
      .mockRejectedValueOnce(new Error('database is down'));
    await expect(sources.refresh('fleet')).resolves.toBeUndefined();
    await expect(sources.refresh('fleet')).rejects.toThrow('database is down');
  });

  it('lets go of sources that are not configured any more', async () => {
    const { sources, store, ingestion } = setUp();
    store.listOthers.mockResolvedValue(['stuck', 'old']);
    ingestion.removeMissing.mockRejectedValueOnce(new Error('locked'));
    await sources.start();
    await settle();
    expect(store.listOthers).toHaveBeenCalledWith(['publish', 'fleet', 'urls']);
    expect(ingestion.removeMissing).toHaveBeenCalledWith('old', []);
    expect(store.forget.mock.calls).toEqual([['old']]);
  });
});
