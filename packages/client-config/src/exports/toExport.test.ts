import fc from 'fast-check';
import { billing, tickets } from '../__fixtures__/servers';
import { ConnectableServer } from '../types';
import { toExport } from './toExport';
import { ApprovedSet, EXPORT_FORMATS } from './types';

const browser: ConnectableServer = {
  manifest: {
    name: 'com.pagepilot/browser',
    description: 'Drives a browser',
    version: '0.9.0',
    packages: [{ registryType: 'npm', identifier: 'pagepilot' }],
  },
};

const twin: ConnectableServer = {
  manifest: { ...billing.manifest, name: 'com.acme.orders/billing' },
};

const unreachable: ConnectableServer = {
  manifest: { name: 'com.acme/ghost', description: 'None', version: '1.0.0' },
};

const set: ApprovedSet = {
  approved: [tickets, billing, unreachable],
  denied: [browser],
};

describe('toExport', () => {
  it('lists what Copilot lets in and keeps out, by what cannot be renamed', () => {
    const { content, file, servers, leftOut } = toExport(
      'copilot-managed-settings',
      set,
    );
    expect(file).toBe('managed-settings.json');
    expect(JSON.parse(content)).toEqual({
      allowedMcpServers: [
        { serverUrl: 'https://mcp.acme.example/billing' },
        { serverUrl: 'https://eu.acme.example/mcp' },
        { serverUrl: 'https://*.acme.example/sse' },
        {
          serverCommand: [
            ...['docker', 'run', '-i', '--rm', '-e', 'TICKETS_KEY'],
            'registry.acme.example/tickets:1.4.0',
          ],
        },
      ],
      deniedMcpServers: [
        { serverCommand: ['npx', '-y', 'pagepilot'] },
        { serverName: 'com.pagepilot/browser' },
      ],
    });
    expect(servers).toEqual([
      'com.acme.payments/billing',
      'com.acme.support/tickets',
    ]);
    expect(leftOut.map(({ server }) => server)).toEqual(['com.acme/ghost']);
  });

  it('lets in what earlier versions still answer at', () => {
    const { content, servers } = toExport('copilot-managed-settings', {
      approved: [billing],
      earlier: [
        billing,
        {
          manifest: {
            ...billing.manifest,
            version: '2.0.0',
            remotes: [
              { type: 'streamable-http', url: 'https://mcp.acme.example/v2' },
            ],
          },
        },
      ],
      denied: [],
    });
    expect(JSON.parse(content).allowedMcpServers).toEqual([
      { serverUrl: 'https://mcp.acme.example/billing' },
      { serverUrl: 'https://mcp.acme.example/v2' },
    ]);
    expect(servers).toEqual(['com.acme.payments/billing']);
  });

  it('keeps an approved server in, whoever else claims its address', () => {
    const impostor = { ...billing.manifest, name: 'com.rival/billing' };
    const { content } = toExport('copilot-managed-settings', {
      approved: [billing],
      denied: [{ manifest: impostor }],
    });
    expect(JSON.parse(content)).toEqual({
      allowedMcpServers: [{ serverUrl: 'https://mcp.acme.example/billing' }],
      deniedMcpServers: [{ serverName: 'com.rival/billing' }],
    });
  });

  it('has Claude Code take no list but this one', () => {
    const { content } = toExport('claude-managed-settings', set);
    expect(JSON.parse(content)).toMatchObject({
      allowManagedMcpServersOnly: true,
      deniedMcpServers: [
        { serverCommand: ['npx', '-y', 'pagepilot'] },
        { serverName: 'com.pagepilot/browser' },
      ],
    });
  });

  it('writes the servers that Claude Code starts with', () => {
    const { content } = toExport('claude-managed-mcp', {
      approved: [twin, billing, tickets],
      denied: [],
    });
    expect(Object.keys(JSON.parse(content).mcpServers)).toEqual([
      'com-acme-orders-billing',
      'com-acme-payments-billing',
      'tickets',
    ]);
  });

  it('writes the registry that Amazon Q and Kiro read, without _meta', () => {
    const meta = { ...billing.manifest, _meta: { a: 1 } };
    const approved = [{ manifest: meta }];
    const { content } = toExport('static-registry', { approved, denied: [] });
    expect(JSON.parse(content)).toEqual({
      servers: [{ server: expect.objectContaining(billing.manifest) }],
    });
    expect(content).not.toContain('_meta');
  });

  it.each([
    'https://{host}/mcp',
    'https://{host}.{domain}/mcp',
    '{base}/mcp',
    'https://{host}.com/mcp',
  ])('lets nothing in by the open address %s', url => {
    const manifest = {
      ...billing.manifest,
      remotes: [{ type: 'streamable-http', url }],
    };
    const { content, leftOut } = toExport('claude-managed-settings', {
      approved: [{ manifest }],
      denied: [],
    });
    expect(JSON.parse(content).allowedMcpServers).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  it.each(EXPORT_FORMATS)('%s is the same bytes in whatever order', format => {
    const all = [tickets, billing, twin, unreachable];
    const { content } = toExport(format, { approved: all, denied: [] });
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), approved => {
        const other = toExport(format, { approved, denied: [] });
        expect(other.content).toBe(content);
      }),
      { numRuns: 20 },
    );
  });

  it.each(EXPORT_FORMATS)('%s names every approved server once', format => {
    const { servers, leftOut } = toExport(format, set);
    const named = [...servers, ...leftOut.map(({ server }) => server)];
    expect(named.sort()).toEqual(
      set.approved.map(({ manifest }) => manifest.name).sort(),
    );
  });
});
