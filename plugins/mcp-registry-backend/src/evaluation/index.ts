import { EvaluationService } from '../ingestion/types';
import { DefaultEvaluationService } from './DefaultEvaluationService';
import { RegistryStoreOptions } from './types';

export * from './types';

/**
 * Makes the service that judges stored servers again. Call `reevaluateAll`
 * at start and whenever the catalog's groups may have changed (it looks at
 * every server and judges only those it concerns), and `reevaluateExpired`
 * every few seconds: it also takes up what a change of other servers left to
 * judge again.
 */
export function createEvaluationService(
  options: RegistryStoreOptions,
): EvaluationService {
  return new DefaultEvaluationService(options);
}
