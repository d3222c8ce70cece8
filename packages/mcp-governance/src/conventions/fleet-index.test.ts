import { JsonObject } from '../model/json';
import { Snapshot } from '../model/snapshot/types';
import { createFleetFacts, createFleetIndex, selectFleet } from './fleet-index';

const snapshotOf = (...properties: JsonObject[]): Snapshot => ({
  tools: properties.map((each, index) => ({
    name: `tool_${index}`,
    inputSchema: { type: 'object', properties: each },
  })),
  prompts: [],
  resources: [],
  resourceTemplates: [],
});

const factsOf = (
  name: string,
  snapshot?: Snapshot,
  credentialReference?: string,
) =>
  createFleetFacts(
    {
      manifest: { name, description: '', version: '1.0.0' },
      governance: {
        ...(credentialReference && {
          auth: { scheme: 'oauth2', credentialReference },
        }),
      },
    },
    snapshot,
  );

it('gathers a server’s parameters over all its tools, each type once', () => {
  expect(
    factsOf(
      'com.acme.a/a',
      snapshotOf(
        { id: { type: 'string' }, limit: { type: 'integer' }, any: {} },
        { id: { type: 'integer' }, limit: { type: 'integer' }, no: true },
      ),
      'vault/a',
    ),
  ).toEqual({
    server: 'com.acme.a/a',
    credentialReference: 'vault/a',
    parameters: { id: ['integer', 'string'], limit: ['integer'] },
  });
  expect(factsOf('com.acme.b/b')).toEqual({
    server: 'com.acme.b/b',
    parameters: {},
  });
});

it('indexes all servers alike, in whatever order they come', () => {
  const all = [
    factsOf('com.acme.b/b', snapshotOf({ id: { type: 'string' } }), 'vault/x'),
    factsOf('com.acme.a/a', snapshotOf({ id: { type: 'string' } }), 'vault/x'),
    factsOf('com.acme.c/c', snapshotOf({ id: { type: 'integer' } }), 'vault/c'),
  ];
  const index = createFleetIndex(all);
  expect(index).toEqual({
    credentialReferences: {
      'vault/x': ['com.acme.a/a', 'com.acme.b/b'],
      'vault/c': ['com.acme.c/c'],
    },
    parameters: {
      id: {
        string: ['com.acme.a/a', 'com.acme.b/b'],
        integer: ['com.acme.c/c'],
      },
    },
  });
  expect(createFleetIndex([...all].reverse())).toEqual(index);
});

it('selects what concerns one server', () => {
  const mine = factsOf('com.acme.a/a', snapshotOf({ id: { type: 'string' } }));
  const other = factsOf(
    'com.acme.b/b',
    snapshotOf({ id: { type: 'string' }, other: { type: 'string' } }),
    'vault/b',
  );
  expect(selectFleet(createFleetIndex([mine, other]), mine)).toEqual({
    credentialReferences: {},
    parameters: { id: { string: ['com.acme.a/a', 'com.acme.b/b'] } },
  });
});

it('holds names of JavaScript’s own like any other', () => {
  const properties = JSON.parse(
    '{"__proto__": {"type": "string"}, "constructor": {"type": "string"}}',
  );
  const facts = factsOf('com.acme.a/a', snapshotOf(properties), '__proto__');
  const index = createFleetIndex([facts]);
  expect(Object.entries(index.parameters)).toEqual([
    ['__proto__', { string: ['com.acme.a/a'] }],
    ['constructor', { string: ['com.acme.a/a'] }],
  ]);
  expect(Object.keys(index.credentialReferences)).toEqual(['__proto__']);
});
