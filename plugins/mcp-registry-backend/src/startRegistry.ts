import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogGroupDirectory, scheduleGroupRefresh } from './catalog';
import { EvaluationService } from './ingestion/types';
import { IndexFeed } from './search';
import { SourceScheduler } from './sources';
import { describeError } from './sources/describeError';

/** What runs by itself once the plugin has started. */
export interface BackgroundWork {
  evaluation: EvaluationService;
  feed: IndexFeed;
  groups: CatalogGroupDirectory;
  sources: SourceScheduler;
  scheduler: SchedulerService;
  logger: LoggerService;
}

/**
 * Starts what runs by itself. Returns as soon as it is scheduled: neither
 * sources nor the catalog keep the plugin from starting.
 */
export async function startRegistry(work: BackgroundWork): Promise<void> {
  const { evaluation, feed, groups, sources, scheduler } = work;
  feed.start();
  groups.onChange(() => evaluation.reevaluateAll());
  await scheduleGroupRefresh(scheduler, groups);
  await scheduleEvaluations(work);
  await sources.start();
  judgeInBackground(work);
}

/** A ruleset may have changed while the plugin was down. */
function judgeInBackground({ evaluation, logger }: BackgroundWork): void {
  evaluation.reevaluateAll().catch(error => {
    logger.error(`Servers not judged at start: ${describeError(error)}`);
  });
}

async function scheduleEvaluations({
  evaluation,
  scheduler,
}: BackgroundWork): Promise<void> {
  await scheduler.scheduleTask({
    id: 'judge-expired',
    frequency: { seconds: 5 },
    // A process that dies keeps the task for itself until this is over.
    timeout: { minutes: 1 },
    scope: 'global',
    fn: async signal => {
      await evaluation.reevaluateExpired(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'judge-all',
    frequency: { minutes: 10 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 10 },
    scope: 'global',
    fn: async signal => {
      await evaluation.reevaluateAll(signal);
    },
  });
}
