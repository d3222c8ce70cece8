// Answers each of its lists on three pages; with `endless`, on pages without
// end.
const { Server } = require('@modelcontextprotocol/sdk/server/index.js');
const {
  StdioServerTransport,
} = require('@modelcontextprotocol/sdk/server/stdio.js');
const {
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
} = require('@modelcontextprotocol/sdk/types.js');
const {
  info,
  instructions,
  prompts,
  resources,
  resourceTemplates,
  tools,
} = require('./offer.cjs');

const endless = process.argv.includes('endless');

function inPages(key, entries) {
  const pages = {
    '': { [key]: entries.slice(0, 2), nextCursor: 'second' },
    second: { [key]: entries.slice(2, 4), nextCursor: 'third' },
    third: {
      [key]: entries.slice(4),
      ...(endless && { nextCursor: 'second' }),
    },
  };
  return request => pages[request.params?.cursor ?? ''];
}

const server = new Server(info, {
  capabilities: { tools: {}, prompts: {}, resources: {} },
  instructions,
});
for (const [schema, key, entries] of [
  [ListToolsRequestSchema, 'tools', tools],
  [ListPromptsRequestSchema, 'prompts', prompts],
  [ListResourcesRequestSchema, 'resources', resources],
  [ListResourceTemplatesRequestSchema, 'resourceTemplates', resourceTemplates],
]) {
  server.setRequestHandler(schema, inPages(key, entries));
}
server.connect(new StdioServerTransport());
