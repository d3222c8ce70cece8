// What every test server offers, so that era, transport and paging are all
// that differ.
const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];

exports.tools = names.map(name => ({
  name: `read_${name}`,
  description: `Reads ${name}.`,
  inputSchema: {
    type: 'object',
    properties: { id: { type: 'string', description: `Number of ${name}` } },
    required: ['id'],
  },
  annotations: { readOnlyHint: true },
}));

exports.prompts = names.map(name => ({
  name: `explain_${name}`,
  description: `Explains ${name}.`,
  arguments: [{ name: 'id', description: 'Number', required: true }],
}));

exports.resources = names.map(name => ({
  uri: `offer://${name}`,
  name,
  mimeType: 'text/plain',
}));

exports.resourceTemplates = names.map(name => ({
  uriTemplate: `offer://${name}/{id}`,
  name: `${name}-by-id`,
}));

exports.instructions = 'Read before you ask.';

exports.info = { name: 'offer', version: '1.0.0' };

exports.capabilities = {
  tools: { listChanged: true },
  prompts: {},
  resources: {},
  completions: {},
};
