import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      /** The MCP registry's servers in Backstage's search. */
      mcpRegistry?: {
        /**
         * How often all servers are indexed anew. Default: every 10 minutes,
         * for at most 15 minutes, first after 15 seconds.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Path of an entity's page in the portal. Default:
         * `/catalog/:namespace/:kind/:name`.
         */
        locationTemplate?: string;
      };
    };
  };
}
