import {
  endpoints,
  overlapEvidenceSchema,
  serverOverlapSchema,
} from 'backstage-plugin-mcp-registry-common';
import { withholdBlocked } from './quote';
import { foundServer } from './searchCapabilities';
import { AgentAction } from './types';

const { name } = endpoints.getServerOverlaps.params.shape;

/** Who else covers the same ground. */
export const listOverlaps: AgentAction<'getServerOverlaps'> = {
  endpoint: 'getServerOverlaps',
  name: 'list-mcp-overlaps',
  title: 'List MCP overlaps',
  description:
    'Lists the MCP servers that cover the same ground as a given one, with the evidence: the same wrapped API, host, audience or tools. Says of each who owns it, and why the overlap is meant to be where somebody decided so. Use it before you extend a server or build another.',
  input: endpoints.getServerOverlaps.params.extend({
    name: name.describe(
      'Name of the server as the registry has it, for example com.acme.platform/portal',
    ),
  }),
  output: endpoints.getServerOverlaps.response.extend({
    items: serverOverlapSchema
      .extend({
        server: foundServer.omit({ wraps: true, support: true }),
        // The sentence quotes; kind, values and tools say the same.
        evidence: overlapEvidenceSchema.omit({ sentence: true }).array(),
      })
      .array(),
  }),
  quote: ({ items }) => ({
    items: items.map(each => ({
      ...each,
      server: withholdBlocked(each.server),
    })),
  }),
};
