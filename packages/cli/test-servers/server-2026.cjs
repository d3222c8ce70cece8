// Speaks 2026-07-28 and refuses the handshake of before.
const { serveStdio } = require('@modelcontextprotocol/server/stdio');
const { createModernServer } = require('./modern.cjs');

serveStdio(createModernServer, { legacy: 'reject' });
