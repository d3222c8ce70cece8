// Speaks 2026-07-28 and refuses the handshake of before.
const { Server } = require('@modelcontextprotocol/server');
const { serveStdio } = require('@modelcontextprotocol/server/stdio');
const { info, instructions, tools } = require('./offer.cjs');

serveStdio(
  () => {
    const server = new Server(info, {
      capabilities: { tools: {} },
      instructions,
    });
    server.setRequestHandler('tools/list', () => ({
      tools: [...tools].reverse(),
    }));
    return server;
  },
  { legacy: 'reject' },
);
