// Answers its tools on three pages; with `endless`, on pages without end.
const { Server } = require('@modelcontextprotocol/sdk/server/index.js');
const {
  StdioServerTransport,
} = require('@modelcontextprotocol/sdk/server/stdio.js');
const {
  ListToolsRequestSchema,
} = require('@modelcontextprotocol/sdk/types.js');
const { info, instructions, tools } = require('./offer.cjs');

const endless = process.argv.includes('endless');
const pages = {
  '': { tools: tools.slice(0, 2), nextCursor: 'second' },
  second: { tools: tools.slice(2, 4), nextCursor: 'third' },
  third: endless
    ? { tools: tools.slice(4), nextCursor: 'second' }
    : { tools: tools.slice(4) },
};

const server = new Server(info, { capabilities: { tools: {} }, instructions });
server.setRequestHandler(
  ListToolsRequestSchema,
  request => pages[request.params?.cursor ?? ''],
);
server.connect(new StdioServerTransport());
