import {
  foundServerSchema,
  searchAnswerSchema,
  searchQuerySchema,
  serverAnswerSchema,
  toolAnswerSchema,
} from 'backstage-plugin-mcp-registry-common';
import { withholdBlocked } from './quote';
import { AgentAction } from './types';

const { trust, owner, lifecycle, origin } = searchQuerySchema.shape;

/** What agents get of a server that an answer names. */
export const foundServer = foundServerSchema.pick({
  name: true,
  title: true,
  description: true,
  entityRef: true,
  origin: true,
  owner: true,
  ownerResolved: true,
  system: true,
  lifecycle: true,
  trustLevel: true,
  version: true,
  versionStatus: true,
  wraps: true,
  support: true,
});

const serverAnswer = serverAnswerSchema
  .omit({ highlights: true })
  .extend({ server: foundServer });

const toolAnswer = toolAnswerSchema.omit({ highlights: true }).extend({
  server: foundServer.pick({ name: true, owner: true, trustLevel: true }),
});

/** "Can an agent already talk to billing?" */
export const searchCapabilities: AgentAction<'search'> = {
  endpoint: 'search',
  name: 'search-mcp-capabilities',
  title: 'Search MCP capabilities',
  // No examples: the portal's own endpoint is a server that search looks
  // through, and would answer to every word of them.
  description:
    'Answers which MCP servers and tools of the organization do what is asked for, best first, each with owner, trust level, support channel and the reason for the match. The outcome "nothing-fits" means that none does, and names the nearest. Use it before you build or install a server.',
  input: searchQuerySchema.pick({ q: true, cursor: true, limit: true }).extend({
    trust: trust.describe('Only servers at one of these trust levels'),
    owner: owner.describe(
      'Only servers that one of these groups owns, for example group:default/platform',
    ),
    lifecycle: lifecycle.describe(
      'Only servers in one of these lifecycles, for example production',
    ),
    origin: origin.describe(
      'Only the organization’s own servers, or only third parties’',
    ),
  }),
  output: searchAnswerSchema.omit({ facets: true }).extend({
    servers: serverAnswer.array(),
    tools: toolAnswer.array(),
    nearest: serverAnswer.array(),
  }),
  quote: answer => ({
    ...answer,
    servers: answer.servers.map(withholdServer),
    nearest: answer.nearest.map(withholdServer),
    tools: answer.tools.filter(isUsable),
  }),
};

function withholdServer<
  TAnswer extends {
    server: { trustLevel: string; description: string };
    tools: string[];
  },
>(answer: TAnswer): TAnswer {
  return {
    ...answer,
    server: withholdBlocked(answer.server),
    tools: isUsable(answer) ? answer.tools : [],
  };
}

function isUsable({
  server: { trustLevel },
}: {
  server: { trustLevel: string };
}) {
  return trustLevel !== 'blocked';
}
