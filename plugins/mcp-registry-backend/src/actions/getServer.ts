import {
  endpoints,
  serverSchema,
  trustCriterionSchema,
  trustSchema,
} from 'backstage-plugin-mcp-registry-common';
import { withholdBlocked } from './quote';
import { AgentAction } from './types';

/** One server, with whom to ask and whether to trust it. */
export const getServer: AgentAction<'getServer'> = {
  endpoint: 'getServer',
  name: 'get-mcp-server',
  title: 'Get MCP server',
  description:
    'Returns one MCP server of the registry: owner, trust level and its criteria, support contacts, how it authenticates, where it is reached, latest version and the names of its tools. Of a blocked server it returns neither tools nor addresses.',
  input: endpoints.getServer.params.extend({
    name: endpoints.getServer.params.shape.name.describe(
      'Name of the server as the registry has it, for example com.acme.platform/portal',
    ),
  }),
  output: serverSchema.omit({ matches: true, freshness: true }).extend({
    // What a criterion says in prose quotes; its data says the same.
    trust: trustSchema.extend({
      criteria: trustCriterionSchema.omit({ text: true, fix: true }).array(),
    }),
  }),
  quote: server =>
    server.trustLevel === 'blocked'
      ? {
          ...withholdBlocked(server),
          remotes: [],
          packages: [],
          websiteUrl: undefined,
          repositoryUrl: undefined,
          toolNames: [],
        }
      : server,
};
