import { ConnectableServer } from '../types';

/** A running server behind OAuth, as most of an organization's are. */
export const billing: ConnectableServer = {
  manifest: {
    name: 'com.acme.payments/billing',
    description: 'Invoices and refunds',
    version: '3.2.0',
    remotes: [
      { type: 'streamable-http', url: 'https://mcp.acme.example/billing' },
    ],
  },
  authScheme: 'oauth2',
};

/** Both ways at once, with every kind of input. */
export const tickets: ConnectableServer = {
  manifest: {
    name: 'com.acme.support/tickets',
    description: 'Support tickets',
    version: '1.4.0',
    remotes: [
      { type: 'sse', url: 'https://{tenant}.acme.example/sse' },
      {
        type: 'streamable-http',
        url: 'https://{region}.acme.example/mcp',
        variables: { region: { description: 'Region', default: 'eu' } },
        headers: [
          {
            name: 'Authorization',
            value: 'Bearer {key}',
            variables: {
              key: { description: 'API key', isSecret: true, isRequired: true },
            },
          },
          { name: 'X-Team', description: 'Your team', isRequired: true },
          { name: 'X-Trace', description: 'Optional' },
        ],
      },
    ],
    packages: [
      {
        registryType: 'npm',
        identifier: '@acme/tickets-mcp',
        version: '1.4.0',
        transport: { type: 'stdio' },
        packageArguments: [
          { type: 'positional', valueHint: 'queue', isRequired: true },
          { type: 'named', name: '--mode', value: 'read' },
          { type: 'named', name: '--verbose' },
          { type: 'named', name: '--depth', description: 'How deep' },
        ],
        environmentVariables: [
          {
            name: 'TICKETS_KEY',
            description: 'API key',
            isSecret: true,
            isRequired: true,
          },
          { name: 'TICKETS_URL', default: 'https://tickets.acme.example' },
        ],
      },
      {
        registryType: 'oci',
        identifier: 'registry.acme.example/tickets',
        version: '1.4.0',
        transport: { type: 'stdio' },
        environmentVariables: [
          { name: 'TICKETS_KEY', isSecret: true, isRequired: true },
        ],
      },
    ],
  },
};
