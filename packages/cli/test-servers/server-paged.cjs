// Answers each of its lists on three pages; with `endless`, on pages without
// end.
const {
  StdioServerTransport,
} = require('@modelcontextprotocol/sdk/server/stdio.js');
const { createOlderServer } = require('./older.cjs');

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

createOlderServer(inPages).connect(new StdioServerTransport());
