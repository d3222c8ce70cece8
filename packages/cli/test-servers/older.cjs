// A server of the older library: 2025-11-25 and before.
const { Server } = require('@modelcontextprotocol/sdk/server/index.js');
const {
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
} = require('@modelcontextprotocol/sdk/types.js');
const {
  capabilities,
  info,
  instructions,
  prompts,
  resources,
  resourceTemplates,
  tools,
} = require('./offer.cjs');

const LISTS = [
  [ListToolsRequestSchema, 'tools', tools],
  [ListPromptsRequestSchema, 'prompts', prompts],
  [ListResourcesRequestSchema, 'resources', resources],
  [ListResourceTemplatesRequestSchema, 'resourceTemplates', resourceTemplates],
];

/** `answer` makes the handler of a list: by default, all of it on one page. */
exports.createOlderServer = (
  answer = (key, entries) => () => ({ [key]: entries }),
) => {
  const server = new Server(info, { capabilities, instructions });
  for (const [schema, key, entries] of LISTS) {
    server.setRequestHandler(schema, answer(key, entries));
  }
  return server;
};
