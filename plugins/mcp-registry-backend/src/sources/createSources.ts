import { AuthService, UrlReaderService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { RegistryConfig } from '../config/types';
import { CatalogSourceReader } from './CatalogSourceReader';
import { FileSourceReader } from './FileSourceReader';
import { ScheduledSource } from './SourceScheduler';
import { UrlSourceReader } from './UrlSourceReader';

/** What the readers of all sources need. */
export interface CreateSourcesOptions {
  config: RegistryConfig;
  catalog: CatalogService;
  auth: AuthService;
  urlReader: UrlReaderService;
  integrations: ScmIntegrations;
}

/** Makes the readers of the configured sources. */
export function createSources({
  config: { sources, limits },
  ...services
}: CreateSourcesOptions): ScheduledSource[] {
  const options = { ...services, limits };
  return [
    ...sources.files.map(file => ({
      reader: new FileSourceReader(file, limits),
      schedule: file.schedule,
    })),
    ...sources.urls.map(url => ({
      reader: new UrlSourceReader(url, options),
      schedule: url.schedule,
    })),
    ...(sources.catalog
      ? [
          {
            reader: new CatalogSourceReader(options),
            schedule: sources.catalog.schedule,
          },
        ]
      : []),
  ];
}
