import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EndpointName,
  OperationInput,
  OperationOutput,
  PublishRequest,
  PublishResult,
} from 'backstage-plugin-mcp-registry-common';
import { VisibleServers } from '../permissions';

/** Who calls, and what they may see. */
export interface RegistryCall {
  credentials: BackstageCredentials;
  /** Which servers; absent: every one. Set by whoever authorizes. */
  visible?: VisibleServers;
  /** The call must not learn of sources: their places are the organization's. */
  hidesSources?: boolean;
}

/** The registry as its REST API offers it: one method for each endpoint. */
export type RegistryService = {
  [TName in EndpointName]: (
    input: OperationInput<TName>,
    call: RegistryCall,
  ) => Promise<OperationOutput<TName>>;
};

/** What publishes for a caller who may, what the caller is bound to. */
export interface PublishingService {
  publish(
    request: PublishRequest,
    credentials: BackstageCredentials,
  ): Promise<PublishResult>;
}
