import {
  apiEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  SchemaValidEntityPolicy,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { mcpServerApiEntityValidator } from '@backstage/catalog-model/alpha';
import fc from 'fast-check';
import { TRUST_LEVELS } from 'mcp-governance';
import { ProjectedServer } from '../api/types';
import { entityRefFor } from './entityName';
import { wrappedEntityRefs } from './entityRefs';
import { projectEntity } from './projectEntity';
import { remotesFor } from './remotes';
import { countSearchRows } from './searchRows';

const policies = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
]);

/** With and without the optional AI model module. */
async function acceptByCatalog(entity: Entity) {
  await policies.enforce(entity);
  expect(await apiEntityV1alpha1Validator.check(entity)).toBe(true);
  expect(await mcpServerApiEntityValidator.check(entity)).toBe(true);
}

/** Adds what the catalog and the processor add. */
function toFinalEntity(server: ProjectedServer): Entity {
  const entity = projectEntity(server);
  const { owner, system } = entity.spec ?? {};
  return {
    ...entity,
    metadata: { ...entity.metadata, uid: 'e01199ab', etag: 'f00' },
    relations: [
      { type: 'ownedBy', targetRef: String(owner) },
      ...(system ? [{ type: 'partOf', targetRef: String(system) }] : []),
      ...wrappedEntityRefs(server.wraps).map(targetRef => ({
        type: 'dependsOn',
        targetRef,
      })),
    ],
  };
}

const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');

const billing: ProjectedServer = {
  name: 'com.acme.payments/billing',
  title: 'Billing',
  description: 'Looks up invoices and refunds them.',
  entityRef: 'api:default/com.acme.payments_billing',
  binding: 'provider',
  owner: 'group:default/payments',
  system: 'billing',
  lifecycle: 'production',
  tags: ['Finance', 'Invoices & refunds', 'finance'],
  wraps: ['billing-api', 'resource:default/ledger'],
  remotes: [{ type: 'streamable-http', url: 'https://mcp.acme.com/billing' }],
  packages: [],
  websiteUrl: 'https://acme.com/billing',
  repositoryUrl: 'https://git.acme.com/payments/billing-mcp',
  support: {
    onCall: 'https://pager.acme.com/payments',
    channel: '#payments',
    securityContact: 'security@acme.com',
  },
  trustLevel: 'conformant',
  verdict: 'warn',
  version: '1.4.0',
  tools: 5,
};

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map(units => String.fromCharCode(...units)),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\u202eevil',
    '<script>alert(1)</script>',
    SCRIPT_URL,
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'https://user:secret@acme.com/x',
    'https://{tenant}.acme.com/mcp',
    'mailto:a@acme.com',
    'security@acme.com',
    'group:default/payments',
    'user:jane',
    'a:b:c/d/e',
    ':/',
    '__proto__',
    'constructor',
    'x'.repeat(5000),
    '🙂'.repeat(300),
  ),
);
const optional = fc.option(oddText, { nil: undefined });
const manyTexts = fc.array(oddText, { maxLength: 30 });

const anyServer: fc.Arbitrary<ProjectedServer> = fc.record({
  name: oddText,
  title: oddText,
  description: oddText,
  entityRef: oddText,
  binding: fc.constantFrom('provider', 'catalog'),
  originLocation: optional,
  owner: optional,
  system: optional,
  lifecycle: optional,
  tags: manyTexts,
  wraps: manyTexts,
  remotes: fc.array(fc.record({ type: oddText, url: oddText })),
  packages: fc.array(
    fc.record({
      registryType: oddText,
      identifier: oddText,
      version: optional,
    }),
  ),
  websiteUrl: optional,
  repositoryUrl: optional,
  support: fc.record({
    onCall: optional,
    channel: optional,
    securityContact: optional,
  }),
  trustLevel: fc.constantFrom(...TRUST_LEVELS),
  verdict: fc.constantFrom('pass', 'warn', 'fail', 'unknown'),
  version: optional,
  tools: fc.integer(),
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsIn)
    : [];
}

describe('projectEntity', () => {
  it('projects a server as people know it', async () => {
    const entity = projectEntity(billing);
    await acceptByCatalog(entity);
    expect(entity).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: {
        name: 'com.acme.payments_billing',
        namespace: 'default',
        title: 'Billing',
        description: 'Looks up invoices and refunds them.',
        annotations: {
          'backstage.io/managed-by-location': 'mcp-registry:provider',
          'backstage.io/managed-by-origin-location': 'mcp-registry:provider',
          'mcp-registry/server-name': 'com.acme.payments/billing',
          'mcp-registry/trust-level': 'conformant',
          'mcp-registry/verdict': 'warn',
        },
        links: [
          { title: 'Website', url: 'https://acme.com/billing' },
          {
            title: 'Repository',
            url: 'https://git.acme.com/payments/billing-mcp',
          },
          { title: 'On call', url: 'https://pager.acme.com/payments' },
          { title: 'Security contact', url: 'mailto:security@acme.com' },
        ],
        tags: ['finance', 'invoices-refunds'],
      },
      spec: {
        type: 'mcp-server',
        lifecycle: 'production',
        owner: 'group:default/payments',
        system: 'system:default/billing',
        remotes: [
          { type: 'streamable-http', url: 'https://mcp.acme.com/billing' },
        ],
        definition: [
          'Billing',
          'Looks up invoices and refunds them.',
          '',
          'MCP server: com.acme.payments/billing',
          'Version: 1.4.0',
          'Owner: group:default/payments',
          'Tools: 5',
        ].join('\n'),
      },
    });
  });

  it('completes what a manifest leaves out', async () => {
    const entity = projectEntity({
      ...billing,
      title: ' ',
      description: '',
      owner: 'component:default/billing',
      system: 'api:default/billing',
      lifecycle: undefined,
      version: undefined,
      remotes: [],
      packages: [
        { registryType: 'npm', identifier: '@acme/billing', version: '1.4.0' },
      ],
    });
    await acceptByCatalog(entity);
    expect(entity.metadata.title).toBe('com.acme.payments/billing');
    expect(entity.metadata).not.toHaveProperty('description');
    expect(entity.spec).toMatchObject({
      lifecycle: 'unknown',
      owner: 'group:default/unowned',
      remotes: [{ type: 'stdio', url: 'npm package @acme/billing 1.4.0' }],
      definition: expect.stringContaining('Version: none published'),
    });
    expect(entity.spec).not.toHaveProperty('system');
  });

  it('keeps an address with placeholders and drops its password', () => {
    const { spec } = projectEntity({
      ...billing,
      remotes: [
        { type: 'sse', url: SCRIPT_URL },
        { type: 'sse', url: 'https://me:secret@{tenant}.acme.com/mcp' },
      ],
    });
    expect(spec?.remotes).toEqual([
      { type: 'sse', url: 'https://{tenant}.acme.com/mcp' },
    ]);
  });

  it('gives a blocked server nothing to reach it by and none of its prose', async () => {
    const entity = projectEntity({ ...billing, trustLevel: 'blocked' });
    await acceptByCatalog(entity);
    const texts = textsIn(entity).join('\n');
    expect(texts).not.toContain('https:');
    expect(texts).not.toContain('invoices and refunds');
    expect(texts).toContain('do not use');
    expect(entity.metadata.links).toBeUndefined();
    expect(entity.spec).toMatchObject({
      owner: 'group:default/payments',
      remotes: [{ type: 'blocked' }],
    });
  });

  it('costs as many search rows for 5 tools as for 120, at most 40', () => {
    const few = countSearchRows(toFinalEntity(billing));
    const many = countSearchRows(toFinalEntity({ ...billing, tools: 120 }));
    expect(few).toBe(many);
    expect(few).toBeLessThanOrEqual(40);
    expect(few).toBeGreaterThan(20);
  });

  it('leaves out tags, then links, rather than cost more than 40 rows', () => {
    const words = Array.from({ length: 40 }, (_, index) => `word-${index}`);
    const full = {
      ...billing,
      tags: words,
      wraps: words,
      remotes: words.map(word => ({
        type: word,
        url: `https://acme.com/${word}`,
      })),
      support: {
        ...billing.support,
        channel: 'https://chat.acme.com/payments',
      },
    };
    const rows = countSearchRows(toFinalEntity(full));
    expect(rows).toBeLessThanOrEqual(40);
    expect(rows).toBeGreaterThanOrEqual(39);
    expect(projectEntity(full).metadata.links).toHaveLength(5);
    const roomy = projectEntity({ ...full, wraps: [], remotes: [] });
    expect(roomy.metadata.links).toHaveLength(5);
    expect(roomy.metadata.tags).toEqual(words.slice(0, 4));
  });

  it('gives any server at all an entity that the catalog accepts', async () => {
    await fc.assert(
      fc.asyncProperty(anyServer, async server => {
        const entity = projectEntity(server);
        await acceptByCatalog(entity);
        expect(stringifyEntityRef(entity)).toBe(entityRefFor(server.name));
        // What the catalog stores is what was checked.
        expect(JSON.parse(JSON.stringify(entity))).toStrictEqual(entity);
        expect(projectEntity(server)).toStrictEqual(entity);
      }),
      { numRuns: 500 },
    );
  });

  it('lets nothing unseen, unsafe or costly through', () => {
    fc.assert(
      fc.property(anyServer, server => {
        const entity = projectEntity(server);
        for (const text of textsIn(entity)) {
          expect(text).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
          expect(text.length).toBeLessThan(1500);
        }
        for (const { url } of entity.metadata.links ?? []) {
          expect(url).toMatch(/^(https?|mailto):/);
          expect(url).not.toContain('secret');
        }
        for (const { url } of remotesFor(server)) {
          expect(url).not.toMatch(/^(?!https?:)[a-z][a-z0-9+.-]*:/i);
          expect(url).not.toContain(':secret@');
        }
        const ours = Object.keys(entity.metadata.annotations ?? {}).filter(
          key => key.startsWith('mcp-registry/'),
        );
        expect(ours.length).toBeLessThanOrEqual(4);
        expect(countSearchRows(toFinalEntity(server))).toBeLessThanOrEqual(40);
      }),
      { numRuns: 500 },
    );
  });
});

describe('wrappedEntityRefs', () => {
  it('completes, sorts and deduplicates references, and drops impossible ones', () => {
    expect(
      wrappedEntityRefs([
        'Resource:Default/Ledger',
        'billing-api',
        'api:default/billing-api',
        'a b',
        '',
        ':/',
      ]),
    ).toEqual(['api:default/billing-api', 'resource:default/ledger']);
  });

  it('only returns references that parse, six at most', () => {
    fc.assert(
      fc.property(manyTexts, values => {
        const refs = wrappedEntityRefs(values);
        expect(refs.length).toBeLessThanOrEqual(6);
        for (const ref of refs) {
          expect(stringifyEntityRef(parseEntityRef(ref))).toBe(ref);
        }
      }),
    );
  });
});
