// A server of the current library, which answers in the era it is asked in.
const { Server } = require('@modelcontextprotocol/server');
const {
  capabilities,
  info,
  instructions,
  prompts,
  resources,
  resourceTemplates,
  tools,
} = require('./offer.cjs');

const backwards = entries => [...entries].reverse();

exports.createModernServer = ({ cacheScope = 'private' } = {}) => {
  const server = new Server(info, {
    capabilities,
    instructions,
    cacheHints: { 'tools/list': { ttlMs: 60_000, cacheScope } },
  });
  server.setRequestHandler('tools/list', () => ({ tools: backwards(tools) }));
  server.setRequestHandler('prompts/list', () => ({
    prompts: backwards(prompts),
  }));
  server.setRequestHandler('resources/list', () => ({
    resources: backwards(resources),
  }));
  server.setRequestHandler('resources/templates/list', () => ({
    resourceTemplates: backwards(resourceTemplates),
  }));
  return server;
};
