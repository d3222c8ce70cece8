import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EndpointName,
  OperationInput,
  OperationOutput,
  PublishRequest,
  PublishResult,
} from 'backstage-plugin-mcp-registry-common';
import { VisibleServers } from '../permissions';
import { Publisher } from '../publishing/publisher';

/** Who calls, and what they may see. */
export interface RegistryCall {
  credentials: BackstageCredentials;
  /** Which servers; absent: every one. Set by whoever authorizes. */
  visible?: VisibleServers;
  /** The call must not learn of sources: their places are the organization's. */
  hidesSources?: boolean;
  /** The caller may publish what is theirs. */
  publishes?: boolean;
  /** The caller may say that servers are meant to overlap. */
  decides?: boolean;
  /** The caller acts for the platform team, on any server that they see. */
  administers?: boolean;
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
  /** Who publishes with these credentials, if anybody. */
  findPublisher(
    credentials: BackstageCredentials,
  ): Promise<Publisher | undefined>;
}
