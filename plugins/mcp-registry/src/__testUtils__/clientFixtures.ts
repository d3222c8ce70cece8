import { ServerClients } from 'backstage-plugin-mcp-registry-common';
import { toClientConfigs, toConnections } from 'client-config';

/** How clients are told of a server that runs, and can be started too. */
export function someClients(
  change: Partial<ServerClients> = {},
): ServerClients {
  const name = 'com.acme.payments/billing';
  const { connections } = toConnections({
    manifest: {
      name,
      description: 'Invoices and refunds',
      version: '3.2.0',
      remotes: [
        { type: 'streamable-http', url: 'https://mcp.acme.example/billing' },
      ],
      packages: [
        {
          registryType: 'npm',
          identifier: '@acme/billing-mcp',
          environmentVariables: [
            {
              name: 'BILLING_KEY',
              description: 'Key from the vault',
              isSecret: true,
              isRequired: true,
            },
          ],
        },
      ],
    },
  });
  return {
    version: '3.2.0',
    connections: connections.map(connection => ({
      id: connection.id,
      kind: connection.kind,
      label: connection.label,
      clients: toClientConfigs(name, connection),
    })),
    unconnectable: [],
    ...change,
  };
}
