import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  EndpointName,
  OperationInput,
  OperationOutput,
} from 'backstage-plugin-mcp-registry-common';
import { VisibleServers } from '../permissions';

/** Who calls, and what they may see. */
export interface RegistryCall {
  credentials: BackstageCredentials;
  /** Set by whoever authorizes; absent: every server. */
  visible?: VisibleServers;
  /** Whether the call may see sources; they name places of the organization. */
  seesSources?: boolean;
}

/** The registry as its REST API offers it: one method for each endpoint. */
export type RegistryService = {
  [TName in EndpointName]: (
    input: OperationInput<TName>,
    call: RegistryCall,
  ) => Promise<OperationOutput<TName>>;
};
