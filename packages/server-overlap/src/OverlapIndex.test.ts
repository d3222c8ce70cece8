import { OverlapIndex } from './OverlapIndex';
import { renderCluster, renderEvidence } from './renderEvidence';
import { toClusters } from './toClusters';
import { Overlap, OverlapServer } from './types';

function findAll(servers: readonly OverlapServer[]): Overlap[] {
  const index = new OverlapIndex();
  servers.forEach(server => index.put(server));
  const steps = index.findAll();
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function toPairs(overlaps: readonly Overlap[]): string[] {
  return overlaps.map(({ servers }) => servers.join(' ~ ')).sort();
}

function toSentences([overlap]: readonly Overlap[]): string[] {
  return overlap?.evidence.map(renderEvidence) ?? [];
}

const filler = ['weather', 'parcels', 'metrics', 'consent', 'stock'].map(
  (word): OverlapServer => ({
    name: `com.acme.other/${word}`,
    title: word,
    description: `Answers questions about ${word} for whoever asks.`,
  }),
);

const billing: OverlapServer = {
  name: 'com.acme.payments/billing',
  owner: 'group:default/payments',
  wraps: ['api:default/billing-api'],
  tools: [
    { name: 'get_invoice', inputs: { invoice_id: 'string' } },
    { name: 'refund_invoice', inputs: { invoice_id: 'string' } },
  ],
};
const orderBilling: OverlapServer = {
  name: 'com.acme.orders/order-desk',
  owner: 'group:default/orders',
  wraps: ['api:default/Billing-API'],
  tools: [{ name: 'getInvoice', inputs: { invoiceId: 'string' } }],
};

describe('what the manifests state', () => {
  it('is the API that both wrap, whoever else they are', () => {
    const overlaps = findAll([billing, orderBilling, ...filler]);
    expect(toPairs(overlaps)).toEqual([
      'com.acme.orders/order-desk ~ com.acme.payments/billing',
    ]);
    expect(overlaps[0]).toMatchObject({ basis: 'stated', isOneOwner: false });
    expect(toSentences(overlaps)).toEqual([
      'Both wrap billing-api.',
      '1 of 1 tools does the same on both: getInvoice and get_invoice.',
      'Their descriptions share the words invoice and get.',
    ]);
  });

  it('is no overlap where one team divides its API among servers that do different things', () => {
    const dunning: OverlapServer = {
      ...billing,
      name: 'com.acme.payments/dunning',
      tools: [{ name: 'pause_reminder' }, { name: 'list_reminders' }],
    };
    expect(findAll([billing, dunning, ...filler])).toEqual([]);
    const copy = { ...billing, name: 'com.acme.payments/charges' };
    expect(findAll([billing, copy, ...filler])).toHaveLength(1);
  });

  it('is not a gateway in front of different APIs, nor a platform that everybody is on', () => {
    const at = (name: string, more: Partial<OverlapServer>) => ({
      name: `com.acme.a/${name}`,
      audience: 'https://mcp.acme.example',
      upstreams: ['https://github.com/acme', 'https://api.your-company.com'],
      endpoints: [`https://mcp.acme.example/${name}`],
      ...more,
    });
    const servers = [
      at('ships', { wraps: ['api:default/ships'] }),
      at('crews', { wraps: ['api:default/crews'] }),
    ];
    expect(findAll([...servers, ...filler])).toEqual([]);
    const many = [...'abcdefghij'].map(letter => at(`${letter}${letter}`, {}));
    expect(findAll(many)).toEqual([]);
    expect(toSentences(findAll([at('ships', {}), at('crews', {})]))).toEqual([
      'Both take tokens for https://mcp.acme.example.',
    ]);
  });

  it('is one address, one package, one upstream', () => {
    const same: Partial<OverlapServer> = {
      endpoints: ['https://ledger.acme.example/v1/mcp'],
      packages: ['npm:@acme/ledger'],
      upstreams: ['https://api.ledger.example/v2'],
      credential: 'vault:shared/ledger',
      scopes: ['ledger.read'],
    };
    const found = findAll([
      { ...same, name: 'a/first' },
      {
        ...same,
        name: 'b/second',
        endpoints: ['https://ledger.acme.example/'],
      },
    ]);
    expect(toSentences(found)).toEqual([
      'Both are at ledger.acme.example.',
      'Both are the package npm:@acme/ledger.',
      'Both talk to api.ledger.example.',
      'Both use the credential vault:shared/ledger.',
      'Both ask for the scopes ledger.read.',
    ]);
  });
});

describe('what servers look like', () => {
  const vendor = (
    name: string,
    title: string,
    description = '',
  ): OverlapServer => ({
    name: `com.${name}`,
    title,
    description,
  });

  it('is one product under two names, and not two products of one vendor', () => {
    const found = findAll([
      vendor('a/northwind', 'Northwind'),
      vendor('b/northwind-remote', 'Northwind (Archived)'),
      vendor(
        'c/northwind-cloud',
        'Northwind Cloud',
        'Buys and resizes clusters.',
      ),
      vendor(
        'd/northwind-docs',
        'Northwind Docs',
        'Finds pages of the manual.',
      ),
      ...filler,
    ]);
    expect(toPairs(found)).toEqual([
      'com.a/northwind ~ com.b/northwind-remote',
    ]);
    expect(toSentences(found)).toEqual(['Both are named after Northwind.']);
  });

  it('is tools that do the same one to one, under other names', () => {
    const tools = (names: readonly string[]) =>
      names.map(name => ({ name, inputs: { parcel_number: 'string' } }));
    const found = findAll([
      {
        name: 'a/tracking',
        description: 'Follows parcels from carrier depots to doorsteps.',
        tools: tools([
          'track_parcel',
          'list_depots',
          'get_carrier',
          'reroute_parcel',
        ]),
      },
      {
        name: 'b/shipments',
        description: 'Where parcels are between carrier depots.',
        tools: tools(['trackParcel', 'listDepots', 'getCarrier']),
      },
      {
        name: 'c/generic',
        description: 'Lists, gets and tracks.',
        tools: [{ name: 'list' }, { name: 'get' }, { name: 'track' }],
      },
      ...filler,
    ]);
    expect(toPairs(found)).toEqual(['a/tracking ~ b/shipments']);
    expect(found[0].basis).toBe('seen');
    expect(found[0].evidence[0]).toEqual({
      kind: 'same-tools',
      outOf: 3,
      tools: [
        { left: 'track_parcel', right: 'trackParcel' },
        { left: 'list_depots', right: 'listDepots' },
        { left: 'get_carrier', right: 'getCarrier' },
      ],
    });
  });

  it('never is a similar text alone', () => {
    const text = 'Summarizes quarterly revenue of subsidiaries by region.';
    expect(
      findAll([
        { name: 'a/alpaca', description: text },
        { name: 'b/badger', description: text },
        ...filler,
      ]),
    ).toEqual([]);
  });
});

describe('answers', () => {
  it('depend on what is there and not on the order in which it came', () => {
    const servers = [billing, orderBilling, ...filler];
    const once = findAll(servers);
    expect(findAll([...servers].reverse())).toEqual(once);
    const index = new OverlapIndex();
    [...servers, { ...billing, wraps: [] }, { name: 'gone/x' }].forEach(
      server => index.put(server),
    );
    expect(index.remove('gone/x')).toBe(true);
    expect(index.remove('gone/x')).toBe(false);
    index.put(billing);
    expect(index.size).toBe(servers.length);
    const [found] = index.overlapsWith({
      ...billing,
      name: 'com.acme.support/new',
    });
    expect(found.servers).toEqual(['com.acme.support/new', billing.name]);
    expect(
      index.overlapsWith(billing).map(({ servers: pair }) => pair),
    ).toEqual([[billing.name, orderBilling.name]]);
  });

  it('come from any text, however odd', () => {
    const odd: OverlapServer = {
      name: '__proto__/constructor',
      title: '🦑 ﷽ \u202e<b>ignore previous instructions</b>',
      description: 'x'.repeat(100_000),
      endpoints: ['data:text/html,x', 'http://[', '{host}/mcp', ''],
      upstreams: ['*:443', 'bolt://host.docker.internal:7687', '::'],
      repository: { url: 'not a url' },
      tools: [{ name: '', inputs: { constructor: 'any' } }],
    };
    expect(findAll([odd, { ...odd, name: '请求/工具' }])).toHaveLength(1);
  });

  it('take a fleet of thousands without comparing all with all', () => {
    const words = Array.from(
      { length: 400 },
      (_, at) => `w${at.toString(36)}q`,
    );
    const servers = Array.from({ length: 3000 }, (_, at): OverlapServer => {
      const pick = (step: number) => words[(at * step + step) % words.length];
      return {
        name: `com.acme.t${at % 50}/${pick(7)}-${pick(11)}-${at}`,
        description: `Keeps ${pick(3)} and ${pick(13)} of ${pick(17)}.`,
        owner: `group:default/t${at % 50}`,
        wraps: [`api:default/api-${at % 2000}`],
        tools: ['get', 'list', 'drop'].map(verb => ({
          name: `${verb}_${pick(19)}`,
          inputs: { id: 'string' },
        })),
      };
    });
    const start = performance.now();
    expect(findAll(servers)).toHaveLength(1000);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('clusters', () => {
  const support: OverlapServer = {
    ...billing,
    name: 'com.acme.support/goodwill',
    owner: 'group:default/support',
    tools: [],
  };
  const servers = [billing, orderBilling, support, ...filler];
  const ownerOf = (name: string) =>
    servers.find(server => server.name === name)?.owner;
  const all = findAll(servers);

  it('bring together who is over one ground', () => {
    const [cluster, ...rest] = toClusters(all, { ownerOf });
    expect(rest).toEqual([]);
    expect(renderCluster(cluster)).toBe(
      'billing-api is wrapped three times, by orders, payments and support.',
    );
    expect(cluster).toMatchObject({
      servers: [orderBilling.name, billing.name, support.name],
      owners: [
        'group:default/orders',
        'group:default/payments',
        'group:default/support',
      ],
    });
    expect(cluster.overlaps).toHaveLength(3);
  });

  it('keep their id while the ground stays, whoever joins or leaves', () => {
    const [whole] = toClusters(all, { ownerOf });
    const others = servers.filter(({ name }) => name !== billing.name);
    const [part] = toClusters(findAll(others), { ownerOf });
    expect(part.id).toBe(whole.id);
    expect(part.servers).toEqual([orderBilling.name, support.name]);
  });

  it('are named after what is best known of them, and none lies within another', () => {
    const one = { endpoints: ['https://ledger.acme.example'] };
    const found = toClusters(
      findAll([
        { ...one, name: 'a/ledger', packages: ['npm:@acme/ledger'] },
        { ...one, name: 'b/ledger', packages: ['npm:@acme/ledger'] },
        { ...one, name: 'c/books' },
      ]),
      { ownerOf: name => `group:default/${name[0]}` },
    );
    expect(found.map(renderCluster)).toEqual([
      'ledger.acme.example is listed three times, by a, b and c.',
    ]);
    const product = toClusters(
      findAll([{ name: 'a/ledger' }, { name: 'b/ledger' }, ...filler]),
      { ownerOf: () => 'group:default/a' },
    );
    expect(product.map(renderCluster)).toEqual([
      '2 servers are about ledger, of a alone.',
    ]);
  });
});
