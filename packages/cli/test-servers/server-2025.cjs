// Speaks 2025-11-25 and before, as servers on the older library do.
const {
  StdioServerTransport,
} = require('@modelcontextprotocol/sdk/server/stdio.js');
const { createOlderServer } = require('./older.cjs');

createOlderServer().connect(new StdioServerTransport());
