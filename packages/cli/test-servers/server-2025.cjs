// Speaks 2025-11-25 and before, as servers on the older library do.
const { Server } = require('@modelcontextprotocol/sdk/server/index.js');
const {
  StdioServerTransport,
} = require('@modelcontextprotocol/sdk/server/stdio.js');
const {
  ListToolsRequestSchema,
} = require('@modelcontextprotocol/sdk/types.js');
const { info, instructions, tools } = require('./offer.cjs');

const server = new Server(info, { capabilities: { tools: {} }, instructions });
server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
server.connect(new StdioServerTransport());
