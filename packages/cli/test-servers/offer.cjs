// What every test server offers, so that era and paging are all that differ.
exports.tools = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'].map(name => ({
  name: `read_${name}`,
  description: `Reads ${name}.`,
  inputSchema: {
    type: 'object',
    properties: { id: { type: 'string', description: `Number of ${name}` } },
    required: ['id'],
  },
  annotations: { readOnlyHint: true },
}));

exports.instructions = 'Read before you ask.';

exports.info = { name: 'offer', version: '1.0.0' };
