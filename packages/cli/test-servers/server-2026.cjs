// Speaks 2026-07-28 and refuses the handshake of before; with `public`, caches
// may share its tools.
const { serveStdio } = require('@modelcontextprotocol/server/stdio');
const { createModernServer } = require('./modern.cjs');

const cacheScope = process.argv.includes('public') ? 'public' : 'private';

serveStdio(() => createModernServer({ cacheScope }), { legacy: 'reject' });
