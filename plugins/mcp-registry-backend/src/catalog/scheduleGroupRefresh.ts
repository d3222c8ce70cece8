import { SchedulerService } from '@backstage/backend-plugin-api';
import { CatalogGroupDirectory } from './CatalogGroupDirectory';

/**
 * Keeps the groups fresh where nobody asks for them. Every replica holds its
 * own, so the task's scope is local; the directory paces itself.
 */
export async function scheduleGroupRefresh(
  scheduler: SchedulerService,
  directory: CatalogGroupDirectory,
): Promise<void> {
  await scheduler.scheduleTask({
    id: 'refresh-groups',
    frequency: { seconds: 5 },
    timeout: { seconds: 60 },
    scope: 'local',
    fn: () => directory.refreshIfOld(),
  });
}
