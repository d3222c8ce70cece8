import { RegistryStoreOptions } from '../evaluation/types';
import { DefaultIngestionService } from './DefaultIngestionService';
import { IngestionService } from './types';

export * from './types';

/** Makes the one path by which every manifest comes in. */
export function createIngestionService(
  options: RegistryStoreOptions,
): IngestionService {
  return new DefaultIngestionService(options);
}
