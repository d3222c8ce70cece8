import type { ManifestPackage, ManifestRemote } from 'mcp-governance';
import { billing, tickets } from '../__fixtures__/servers';
import { toConnections } from './toConnections';

function connect(part: {
  remotes?: ManifestRemote[];
  packages?: ManifestPackage[];
}) {
  const { manifest } = billing;
  return toConnections({ manifest: { ...manifest, remotes: [], ...part } });
}

describe('toConnections', () => {
  it('takes what runs already first, and Streamable HTTP before SSE', () => {
    const { connections } = toConnections(tickets);
    expect(connections.map(({ id }) => id)).toEqual([
      'remotes/1',
      'remotes/0',
      'packages/0',
      'packages/1',
    ]);
  });

  it('fills in what is known and leaves inputs for what is not', () => {
    const [remote] = toConnections(tickets).connections;
    const key = {
      id: 'key',
      variable: 'TICKETS_KEY',
      description: 'API key',
      secret: true,
    };
    const team = {
      id: 'x-team',
      variable: 'TICKETS_X_TEAM',
      description: 'Your team',
      secret: false,
    };
    expect(remote).toMatchObject({
      url: ['https://eu.acme.example/mcp'],
      headers: [
        { name: 'Authorization', value: ['Bearer ', key] },
        { name: 'X-Team', value: [team] },
      ],
    });
  });

  it('writes the command line of a package, pinned', () => {
    const local = toConnections(tickets).connections[2];
    expect(local).toMatchObject({
      command: 'npx',
      args: [
        ['-y'],
        ['@acme/tickets-mcp@1.4.0'],
        [{ id: 'queue' }],
        ['--mode'],
        ['read'],
        ['--verbose'],
      ],
    });
  });

  it('hands variables through to a container', () => {
    const local = toConnections(tickets).connections[3];
    const words = ['run', '-i', '--rm', '-e', 'TICKETS_KEY'];
    expect(local).toMatchObject({
      command: 'docker',
      args: [...words, 'registry.acme.example/tickets:1.4.0'].map(w => [w]),
    });
  });

  it.each([
    ['registry.acme.example:5000/a', 'registry.acme.example:5000/a:2'],
    ['acme/a:1', 'acme/a:1'],
    ['acme/a@sha256:00ff', 'acme/a@sha256:00ff'],
  ])('pins the image %s as %s', (identifier, pinned) => {
    const { connections } = connect({
      packages: [{ registryType: 'oci', identifier, version: '2' }],
    });
    expect(connections[0]).toMatchObject({
      args: [['run'], ['-i'], ['--rm'], [pinned]],
    });
  });

  it('asks for a key as a secret, also where the manifest forgot to say so', () => {
    const { connections } = connect({
      packages: [
        {
          registryType: 'npm',
          identifier: 'a',
          environmentVariables: [
            { name: 'SHIPPING_API_KEY', isRequired: true },
            { name: 'MONKEY', isRequired: true },
          ],
        },
      ],
    });
    expect(connections[0]).toMatchObject({
      env: [
        { name: 'SHIPPING_API_KEY', value: [{ secret: true }] },
        { name: 'MONKEY', value: [{ secret: false }] },
      ],
    });
  });

  it('names a registry of the organization’s own', () => {
    const { connections } = connect({
      packages: [
        {
          registryType: 'pypi',
          identifier: 'acme-mcp',
          version: '1.0',
          registryBaseUrl: 'https://pypi.acme.example',
        },
        {
          registryType: 'npm',
          identifier: 'acme-mcp',
          registryBaseUrl: 'https://registry.npmjs.org/',
        },
      ],
    });
    expect(connections).toMatchObject([
      {
        command: 'uvx',
        args: [
          ['--default-index'],
          ['https://pypi.acme.example'],
          ['acme-mcp@1.0'],
        ],
      },
      { command: 'npx', args: [['-y'], ['acme-mcp']] },
    ]);
  });

  it('asks for the token of a bearer server whose manifest names no header', () => {
    const { connections } = toConnections({ ...billing, authScheme: 'bearer' });
    expect(connections[0]).toMatchObject({
      headers: [
        {
          name: 'Authorization',
          value: ['Bearer ', { variable: 'BILLING_TOKEN', secret: true }],
        },
      ],
    });
  });

  it('says why nobody can connect', () => {
    const { connections, unconnectable } = connect({
      remotes: [
        { type: 'streamable-http', url: 'file:///etc/passwd' },
        { type: 'carrier-pigeon', url: 'https://acme.example' },
      ],
      packages: [
        { registryType: 'mcpb', identifier: 'https://acme.example/a.mcpb' },
        { registryType: 'npm', identifier: '--eval=evil' },
        { registryType: 'npm', identifier: 'a; rm -rf /' },
        { registryType: '__proto__', identifier: 'a' },
        {
          registryType: 'oci',
          identifier: 'acme/a',
          transport: { type: 'sse', url: 'http://localhost:80' },
        },
      ],
    });
    expect(connections).toEqual([]);
    expect(unconnectable.map(({ id }) => id)).toEqual([
      'remotes/0',
      'remotes/1',
      'packages/0',
      'packages/1',
      'packages/2',
      'packages/3',
      'packages/4',
    ]);
    expect(unconnectable[0].reason).toBe(
      'Its address is neither http nor https',
    );
  });

  it('ignores a program that the manifest would like to start', () => {
    const { connections } = connect({
      packages: [
        { registryType: 'npm', identifier: 'a', runtimeHint: 'curl-to-shell' },
      ],
    });
    expect(connections[0]).toMatchObject({ command: 'npx' });
  });

  it('ends with variables that name themselves', () => {
    const { connections } = connect({
      remotes: [
        {
          type: 'streamable-http',
          url: 'https://{a}.acme.example',
          variables: { a: { value: '{a}', variables: {} } },
        },
      ],
    });
    expect(connections[0]).toMatchObject({
      url: ['https://', { id: 'a' }, '.acme.example'],
    });
  });
});
