import fc from 'fast-check';
import { Finding } from '../finding';
import { JsonObject, JsonValue } from '../json';
import { renderParseFinding } from '../problems';
import { digestEntry, digestSnapshot } from './digestSnapshot';
import { createSnapshot, parseSnapshot, readSnapshot } from './parseSnapshot';
import { Snapshot } from './types';

function create(raw: JsonValue): { snapshot?: Snapshot; findings: Finding[] } {
  const result = createSnapshot(raw);
  return {
    findings: result.findings,
    ...(result.ok && { snapshot: result.value }),
  };
}

function createTool(changes: JsonObject) {
  const tool = { name: 'list', inputSchema: { type: 'object' }, ...changes };
  const { snapshot, findings } = create({ tools: [tool] });
  return { tool: snapshot?.tools[0], findings };
}

function digestOf(raw: JsonValue): string {
  const { snapshot } = create(raw);
  return snapshot ? digestSnapshot(snapshot) : 'no snapshot';
}

function idsOf({ findings }: { findings: Finding[] }): string[] {
  return findings.map(({ level, rule, pointer }) =>
    `${level} ${rule} ${pointer}`.trim(),
  );
}

const REFUND: JsonObject = {
  name: 'refund_invoice',
  title: 'Refund',
  description: 'Refunds an invoice.',
  inputSchema: {
    type: 'object',
    properties: { id: { type: ['string', 'null'] } },
    required: ['id', 'amount'],
  },
  outputSchema: { type: 'object' },
  annotations: { destructiveHint: false, audience: ['user'] },
  _meta: { 'com.acme/cost': 1 },
};
const LIST: JsonObject = {
  name: 'list_invoices',
  inputSchema: { type: 'object' },
};
const ONE: JsonObject = {
  uri: 'invoice://1',
  name: 'One',
  annotations: { priority: 1 },
};
const TWO: JsonObject = {
  uri: 'invoice://2',
  name: 'Two',
  mimeType: 'text/plain',
};
const FULL: JsonObject = {
  protocolVersion: '2025-11-25',
  instructions: 'Ask before refunding.',
  tools: [REFUND, LIST],
  prompts: [
    {
      name: 'summary',
      description: 'Sums up.',
      arguments: [
        { name: 'to', required: false },
        { name: 'from', required: true, description: 'First day.' },
      ],
    },
  ],
  resources: [TWO, ONE],
  resourceTemplates: [{ uriTemplate: 'invoice://{id}', name: 'Invoice' }],
};

const anyTool = fc.record(
  {
    name: fc.constantFrom('a', 'b', '', '__proto__'),
    inputSchema: fc.oneof(
      fc.jsonValue(),
      fc.dictionary(
        fc.constantFrom(
          'type',
          'required',
          'enum',
          'anyOf',
          'properties',
          '$ref',
        ),
        fc.jsonValue(),
      ),
    ),
    annotations: fc.oneof(
      fc.jsonValue(),
      fc.record({
        readOnlyHint: fc.boolean(),
        destructiveHint: fc.jsonValue(),
      }),
    ),
    description: fc.jsonValue(),
    extra: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

describe('a snapshot', () => {
  it('is canonical: entries in order, and nothing that says what its absence says', () => {
    const { snapshot, findings } = create(FULL);
    expect(findings).toEqual([]);
    expect(snapshot).toEqual({
      ...FULL,
      tools: [LIST, REFUND],
      prompts: [
        {
          name: 'summary',
          description: 'Sums up.',
          arguments: [
            { name: 'from', required: true, description: 'First day.' },
            { name: 'to' },
          ],
        },
      ],
      resources: [ONE, TWO],
    });
    expect(create(JSON.parse(JSON.stringify(snapshot))).snapshot).toEqual(
      snapshot,
    );
  });

  it.each<[string, JsonValue]>([
    ['an answer to tools/list', { tools: [REFUND, LIST], _meta: {}, ttlMs: 5 }],
    ['a bare list of tools', [REFUND, LIST]],
    ['empty lists', { tools: [REFUND, LIST], prompts: [], resources: null }],
  ])('can be made of %s', (_what, raw) => {
    const { snapshot, findings } = create(raw);
    expect(findings).toEqual([]);
    expect(snapshot).toEqual({
      tools: [LIST, REFUND],
      prompts: [],
      resources: [],
      resourceTemplates: [],
    });
  });

  it.each<[JsonValue, string]>([
    ['tools', 'error snapshot-not-object'],
    [null, 'error snapshot-not-object'],
    [{}, 'error snapshot-lists-nothing'],
    [{ instructions: 'x' }, 'error snapshot-lists-nothing'],
  ])('cannot be made of %j', (raw, id) => {
    const result = create(raw);
    expect(result.snapshot).toBeUndefined();
    expect(idsOf(result)).toEqual([id]);
  });

  it('says when it is one page of several', () => {
    expect(idsOf(create({ tools: [], nextCursor: 'x' }))).toEqual([
      'warning snapshot-incomplete /nextCursor',
    ]);
  });

  it('turns every entry into a part of itself or a finding', () => {
    const result = create({
      tools: [
        { name: 'b' },
        { name: 'b', description: 'again', inputSchema: {} },
        { description: 'nameless' },
        { name: '' },
        'text',
        null,
        { name: 'a', inputSchema: null, outputSchema: [] },
        { name: 'c', inputSchema: 'x', title: 7, arguments: [], icons: [] },
      ],
      prompts: { not: 'a list' },
      resources: [
        { uri: 'file:///x' },
        { uri: ['java', 'script:alert(1)'].join(''), name: 'x' },
        { name: 'no uri' },
      ],
    });
    expect(result.snapshot).toEqual({
      tools: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
      prompts: [],
      resources: [{ uri: 'file:///x', name: 'file:///x' }],
      resourceTemplates: [],
      duplicates: [
        {
          list: 'tools',
          name: 'b',
          definitions: [expect.stringMatching(/^sha256:/)],
        },
      ],
    });
    expect(idsOf(result)).toEqual([
      'warning snapshot-duplicate /tools',
      'error snapshot-name-missing /tools',
      'error snapshot-name-missing /tools',
      'error snapshot-entry-not-object /tools',
      'error snapshot-entry-not-object /tools',
      'error snapshot-schema-not-object /tools/0/inputSchema',
      'error snapshot-schema-not-object /tools/0/outputSchema',
      'warning snapshot-schema-missing /tools/1',
      'error snapshot-field-type /tools/2/title',
      'error snapshot-schema-not-object /tools/2/inputSchema',
      'error snapshot-field-type /prompts',
      'error snapshot-uri-unsafe /resources',
      'error snapshot-name-missing /resources',
      'warning snapshot-name-assumed /resources/0',
    ]);
    expect(result.findings[7].subject).toBe('tool:b');
  });

  it('loses nothing silently of a name that is listed twice', () => {
    const schema = { type: 'object', required: ['b', 'a'] };
    const pay: JsonObject = { name: 'pay', inputSchema: { type: 'object' } };
    const tools: JsonObject[] = [
      pay,
      { name: 'pay', inputSchema: schema, icons: [] },
      { name: 'pay', inputSchema: { ...schema, required: ['a', 'b'] } },
    ];
    const raw: JsonObject = {
      tools,
      prompts: [{ name: 'p' }, { name: 'p', title: 'P' }],
      duplicates: [
        {
          list: 'prompts',
          name: 'p',
          definitions: [digestEntry({ name: 'p' })],
        },
        { list: 'other', name: 'p', definitions: [] },
      ],
    };
    const result = create(raw);
    const hash = expect.stringMatching(/^sha256:/);
    expect(result.snapshot?.duplicates).toEqual([
      { list: 'prompts', name: 'p', definitions: [hash, hash] },
      {
        list: 'tools',
        name: 'pay',
        definitions: [digestEntry({ name: 'pay', inputSchema: schema })],
      },
    ]);
    expect(idsOf(result)).toContain('error snapshot-field-type /duplicates');
    const again = create(JSON.parse(JSON.stringify(result.snapshot)));
    expect(again).toEqual({ snapshot: result.snapshot, findings: [] });
    const once: JsonObject = { tools: [pay], prompts: [{ name: 'p' }] };
    expect(digestOf(raw)).not.toBe(digestOf(once));
  });

  it('reads what a server declares as it answered, and as it was kept', () => {
    const answered = {
      capabilities: {
        tools: { listChanged: true, other: 'text' },
        logging: false,
        completions: {},
        extensions: { 'com.acme/x': { deep: { on: true } } },
      },
      cacheScope: 'public',
      ttlMs: 5,
      tools: [
        { ...LIST, execution: { taskSupport: 'required' } },
        { ...LIST, name: 'b', execution: { taskSupport: 'forbidden' } },
        { ...LIST, name: 'c', execution: { taskSupport: 'always' } },
      ],
    };
    const result = create(answered);
    const { snapshot } = result;
    expect(snapshot).toMatchObject({
      capabilities: [
        'completions',
        'extensions.com.acme/x',
        'tools',
        'tools.listChanged',
      ],
      publicLists: ['tools'],
    });
    expect(snapshot?.tools.map(({ execution }) => execution)).toEqual([
      undefined,
      undefined,
      { taskSupport: 'required' },
    ]);
    expect(idsOf(result)).toEqual([
      'error snapshot-field-type /tools/1/execution',
    ]);
    const kept = JSON.parse(JSON.stringify(snapshot));
    expect(create(kept)).toEqual({ snapshot, findings: [] });
    for (const field of ['capabilities', 'publicLists', 'tools']) {
      expect(digestOf({ ...kept, [field]: [] })).not.toBe(digestOf(kept));
    }
    const odd = { tools: [], capabilities: 7, publicLists: [7, 'tools'] };
    expect(create(odd).snapshot).not.toHaveProperty('capabilities');
    expect(idsOf(create(odd))).toEqual([
      'error snapshot-field-type /capabilities',
      'error snapshot-field-type /publicLists',
    ]);
  });

  it('keeps a tool whose schema nests too deep or is too large, without the schema', () => {
    const nest = (levels: number): JsonValue => {
      let value: JsonValue = 'core';
      for (let level = 0; level < levels; level += 1) {
        value = { not: value };
      }
      return value;
    };
    expect(createTool({ inputSchema: nest(100) }).findings).toEqual([]);
    const deep = createTool({ inputSchema: nest(50_000) });
    expect(deep.tool).toEqual({ name: 'list' });
    expect(idsOf(deep)).toEqual([
      'error snapshot-part-too-deep /tools/0/inputSchema',
    ]);
    const large = createTool({ inputSchema: { enum: Array(60_000).fill(1) } });
    expect(large.tool).toEqual({ name: 'list' });
    expect(idsOf(large)).toEqual([
      'error snapshot-part-too-large /tools/0/inputSchema',
    ]);
    const others = createTool({ annotations: nest(101), _meta: nest(101) });
    expect(others.findings.map(({ rule }) => rule)).toEqual([
      'snapshot-part-too-deep',
      'snapshot-part-too-deep',
    ]);
    expect(createTool({ extra: nest(50_000) }).findings).toEqual([]);
  });

  it('never follows a reference, and names those that lead elsewhere', () => {
    const inputSchema = {
      type: 'object',
      properties: {
        tree: { $ref: '#/$defs/tree' },
        far: { items: [{ $ref: 'https://schemas.example/far.json' }] },
        $ref: { type: 'string', default: { $ref: 'not-a-reference' } },
      },
      $defs: {
        tree: { anyOf: [{ $ref: '#/$defs/tree' }, { $ref: 'other.json#/x' }] },
      },
    };
    const { tool, findings } = createTool({ inputSchema });
    expect(tool?.inputSchema).toEqual(inputSchema);
    expect(
      findings.map(({ pointer, data }) => [pointer, data.ref]).sort(),
    ).toEqual([
      ['/tools/0/inputSchema/$defs/tree/anyOf/1/$ref', 'other.json#/x'],
      [
        '/tools/0/inputSchema/properties/far/items/0/$ref',
        'https://schemas.example/far.json',
      ],
    ]);
  });

  it('has annotations of the right type only', () => {
    const { tool, findings } = createTool({
      annotations: {
        readOnlyHint: 'yes',
        title: 1,
        idempotentHint: true,
        openWorldHint: null,
        vendor: 'kept',
      },
    });
    expect(tool?.annotations).toEqual({ idempotentHint: true, vendor: 'kept' });
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      '/tools/0/annotations/readOnlyHint',
      '/tools/0/annotations/title',
    ]);
  });
});

describe('its digest', () => {
  it('is pinned, since snapshots are stored under it', () => {
    expect(digestOf(FULL)).toBe(
      'sha256:8dbc8f1483a2ac5e0b3cbbb362776d999d2cd6ba46aec3810ff13b45b9ed3d97',
    );
  });

  it('does not follow what changes no meaning', () => {
    const same: JsonValue[] = [
      { ...FULL, protocolVersion: '2026-07-28' },
      { ...FULL, tools: [LIST, REFUND] },
      {
        ...FULL,
        tools: [
          {
            ...LIST,
            annotations: {
              readOnlyHint: false,
              destructiveHint: true,
              idempotentHint: false,
              openWorldHint: true,
            },
            icons: [],
          },
          {
            ...REFUND,
            inputSchema: {
              required: ['amount', 'id'],
              properties: { id: { type: ['null', 'string'] } },
              type: 'object',
            },
          },
        ],
      },
    ];
    expect(new Set(same.map(digestOf))).toEqual(new Set([digestOf(FULL)]));
  });

  it('takes lists for sets only where a schema says so', () => {
    const digestWith = (inputSchema: JsonObject) =>
      digestOf([{ name: 'a', inputSchema }]);
    const isSame = (left: JsonObject, right: JsonObject) =>
      digestWith(left) === digestWith(right);
    expect(isSame({ enum: ['b', 'a'] }, { enum: ['a', 'b'] })).toBe(true);
    expect(
      isSame(
        { anyOf: [{ type: 'null' }, true] },
        { anyOf: [true, { type: 'null' }] },
      ),
    ).toBe(true);
    expect(
      isSame(
        { dependentRequired: { a: ['c', 'b'] } },
        { dependentRequired: { a: ['b', 'c'] } },
      ),
    ).toBe(true);
    expect(
      isSame({ prefixItems: [{}, true] }, { prefixItems: [true, {}] }),
    ).toBe(false);
    expect(
      isSame(
        { default: { required: ['b', 'a'] } },
        { default: { required: ['a', 'b'] } },
      ),
    ).toBe(false);
    expect(isSame({ const: ['b', 'a'] }, { const: ['a', 'b'] })).toBe(false);
  });

  it('follows everything else', () => {
    const { instructions, ...silent } = FULL;
    const different: JsonValue[] = [
      FULL,
      silent,
      { ...FULL, tools: [LIST] },
      { ...FULL, tools: [{ ...REFUND, title: 'Pay back' }, LIST] },
      { ...FULL, tools: [{ ...REFUND, annotations: {} }, LIST] },
      { ...FULL, tools: [{ ...REFUND, inputSchema: {} }, LIST] },
      { ...FULL, prompts: [] },
      { ...FULL, resources: [] },
      { ...FULL, resourceTemplates: [] },
    ];
    expect(new Set(different.map(digestOf)).size).toBe(different.length);
  });

  it('does not follow the order of keys, whatever the snapshot', () => {
    const reverseKeys = (value: JsonValue): JsonValue => {
      if (Array.isArray(value)) {
        return value.map(reverseKeys);
      }
      return typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, member]) => [key, reverseKeys(member)]),
          )
        : value;
    };
    fc.assert(
      fc.property(fc.array(anyTool, { maxLength: 4 }), tools => {
        const raw: JsonValue = JSON.parse(JSON.stringify({ tools }));
        expect(digestOf(reverseKeys(raw))).toBe(digestOf(raw));
      }),
    );
  });
});

describe('any value at all', () => {
  it('gives a snapshot or findings that can be shown, and never throws', () => {
    const lists = fc.record(
      {
        tools: fc.oneof(fc.array(anyTool), fc.jsonValue()),
        prompts: fc.oneof(
          fc.array(
            fc.record({
              name: fc.constantFrom('p', 'q'),
              arguments: fc.array(anyTool),
            }),
          ),
          fc.jsonValue(),
        ),
        resources: fc.array(
          fc.record({ uri: fc.webUrl(), name: fc.jsonValue() }),
        ),
        resourceTemplates: fc.jsonValue(),
        instructions: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(lists, fc.jsonValue()), value => {
        const text = JSON.stringify(value);
        const result = parseSnapshot({ text, file: 's.json' });
        const poor = result.findings.filter(
          finding =>
            !finding.location ||
            (renderParseFinding(finding)?.message ?? '{{').includes('{{'),
        );
        expect(poor).toEqual([]);
        const again = create(JSON.parse(text));
        expect(again.findings).toHaveLength(result.findings.length);
        expect(again.snapshot).toEqual(
          result.ok ? result.value.snapshot : undefined,
        );
        expect(result.ok || result.findings.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.string(), text => {
        expect(parseSnapshot({ text, file: 's' }).findings).not.toEqual([]);
      }),
    );
  });
});

describe('parseSnapshot', () => {
  const text = `tools:
  - name: refund_invoice
    inputSchema: { type: object }
  - nameless: true
  - name: list_invoices
    description: Lists.
    inputSchema:
      type: object
`;

  it('locates its findings, and any pointer into what it read', () => {
    const result = parseSnapshot({ text, file: 'snapshot.yaml' });
    const place = result.findings[0].location;
    expect(place).toEqual({ file: 'snapshot.yaml', line: 4, column: 5 });
    const lineOf = (pointer: string) =>
      result.ok ? result.value.locate(pointer)?.line : undefined;
    expect(
      ['/tools/0/description', '/tools/1', '/tools/0/inputSchema/type'].map(
        lineOf,
      ),
    ).toEqual([6, 2, 8]);
  });

  it('locates the tools of a bare list', () => {
    const bare = '[\n{"name": "b"},\n{"name": "a"}\n]';
    const result = parseSnapshot({ text: bare, file: 's.json' });
    expect(result.ok && result.value.locate('/tools/0/name')?.line).toBe(3);
    expect(result.ok && result.value.locate('/tools')?.line).toBe(1);
  });

  it('reads a value out of another document, located there', () => {
    const result = readSnapshot(
      [{ name: 'b', inputSchema: {} }, { name: 'a' }],
      {
        locate: pointer => ({ file: pointer, line: 1, column: 1 }),
      },
    );
    expect(result.findings[0].location?.file).toBe('/1');
    expect(result.ok && result.value.locate('/tools/1/name')?.file).toBe(
      '/0/name',
    );
  });

  it('takes up to 8 MiB unless told otherwise', () => {
    const padded = `{"tools": []${' '.repeat(7 * 1024 * 1024)}}`;
    expect(parseSnapshot({ text: padded, file: 's.json' }).ok).toBe(true);
    const refused = parseSnapshot({ text: padded, file: 's', maxBytes: 1000 });
    expect(idsOf(refused)).toEqual(['error text-too-large']);
    expect(refused.findings[0].document).toBe('snapshot');
  });
});
