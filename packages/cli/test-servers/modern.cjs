// A server of the current library, which answers in the era it is asked in.
const { Server } = require('@modelcontextprotocol/server');
const {
  info,
  instructions,
  prompts,
  resources,
  resourceTemplates,
  tools,
} = require('./offer.cjs');

const backwards = entries => [...entries].reverse();

exports.createModernServer = () => {
  const server = new Server(info, {
    capabilities: { tools: {}, prompts: {}, resources: {} },
    instructions,
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
