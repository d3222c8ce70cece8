import { parse } from 'smol-toml';
import { billing, tickets } from '../__fixtures__/servers';
import { toConnections } from '../connection/toConnections';
import { ClientId, ConnectableServer } from '../types';
import { toClientConfigs } from './toClientConfigs';

function configure(server: ConnectableServer, client: ClientId, index = 0) {
  const connection = toConnections(server).connections[index];
  const configs = toClientConfigs(server.manifest.name, connection);
  const found = configs.find(config => config.client === client);
  if (!found) {
    throw new Error(`No configuration for ${client}`);
  }
  return found;
}

const url = 'https://mcp.acme.example/billing';
const relayed = 'https://eu.acme.example/mcp';

describe('a running server without inputs', () => {
  it.each<[ClientId, object]>([
    [
      'vscode',
      { servers: { 'com.acme.payments/billing': { type: 'http', url } } },
    ],
    ['claude-code', { mcpServers: { billing: { type: 'http', url } } }],
    [
      'claude-desktop',
      {
        mcpServers: {
          billing: { command: 'npx', args: ['-y', 'mcp-remote', url] },
        },
      },
    ],
    ['cursor', { mcpServers: { billing: { url } } }],
    ['jetbrains', { mcpServers: { billing: { url } } }],
  ])('%s takes its address', (client, expected) => {
    expect(JSON.parse(configure(billing, client).block)).toEqual(expected);
  });

  it('codex takes its address', () => {
    expect(parse(configure(billing, 'codex').block)).toEqual({
      mcp_servers: { billing: { url } },
    });
  });
});

describe('secrets', () => {
  it('are prompts in VS Code', () => {
    const { block, link, asked } = configure(tickets, 'vscode');
    const prompt = { type: 'promptString', id: 'key', description: 'API key' };
    const server = {
      type: 'http',
      url: relayed,
      headers: {
        Authorization: 'Bearer ${input:key}',
        'X-Team': '${input:x-team}',
      },
    };
    const inputs = [
      { ...prompt, password: true },
      { type: 'promptString', id: 'x-team', description: 'Your team' },
    ];
    const name = 'com.acme.support/tickets';
    expect(JSON.parse(block)).toEqual({ inputs, servers: { [name]: server } });
    expect(asked).toEqual(['API key', 'Your team']);
    const [scheme, query] = (link ?? '').split('?');
    expect(scheme).toBe('vscode:mcp/install');
    expect(JSON.parse(decodeURIComponent(query))).toEqual({
      name,
      ...server,
      inputs,
    });
  });

  it('are names of variables in Claude Code, in the block and the command', () => {
    const { block, command, environment } = configure(tickets, 'claude-code');
    const headers = {
      Authorization: 'Bearer ${TICKETS_KEY}',
      'X-Team': '${TICKETS_X_TEAM}',
    };
    const server = { type: 'http', url: relayed, headers };
    expect(JSON.parse(block)).toEqual({ mcpServers: { tickets: server } });
    expect(command).toBe(
      `claude mcp add-json 'tickets' '${JSON.stringify(server)}'`,
    );
    expect(environment).toEqual(['TICKETS_KEY', 'TICKETS_X_TEAM']);
  });

  it('are names of variables in Cursor', () => {
    const { block, link } = configure(tickets, 'cursor');
    const headers = {
      Authorization: 'Bearer ${env:TICKETS_KEY}',
      'X-Team': '${env:TICKETS_X_TEAM}',
    };
    const server = { url: relayed, headers };
    expect(JSON.parse(block)).toEqual({ mcpServers: { tickets: server } });
    const config = new URL(link ?? '').searchParams.get('config') ?? '';
    expect(JSON.parse(Buffer.from(config, 'base64').toString())).toEqual(
      server,
    );
  });

  it('are names of variables in Codex', () => {
    const { block, environment } = configure(tickets, 'codex');
    expect(parse(block)).toEqual({
      mcp_servers: {
        tickets: {
          url: relayed,
          bearer_token_env_var: 'TICKETS_KEY',
          env_http_headers: { 'X-Team': 'TICKETS_X_TEAM' },
        },
      },
    });
    expect(environment).toEqual(['TICKETS_KEY', 'TICKETS_X_TEAM']);
  });

  it('are read by the relay in JetBrains', () => {
    const { block, environment } = configure(tickets, 'jetbrains');
    expect(JSON.parse(block).mcpServers.tickets.args).toEqual([
      ...['-y', 'mcp-remote', relayed],
      ...['--header', 'Authorization:Bearer ${TICKETS_KEY}'],
      ...['--header', 'X-Team:${TICKETS_X_TEAM}'],
    ]);
    expect(environment).toEqual(['TICKETS_KEY', 'TICKETS_X_TEAM']);
  });

  it('are placeholders where nothing asks and nothing reads', () => {
    const { block, replace, notes } = configure(tickets, 'claude-desktop', 2);
    expect(JSON.parse(block).mcpServers.tickets).toEqual({
      command: 'npx',
      args: [
        ...['-y', '@acme/tickets-mcp@1.4.0', '<queue>'],
        ...['--mode', 'read', '--verbose'],
      ],
      env: {
        TICKETS_KEY: '<tickets-key>',
        TICKETS_URL: 'https://tickets.acme.example',
      },
    });
    expect(replace).toEqual(['<queue>', '<tickets-key>']);
    expect(notes).toHaveLength(1);
  });

  it('are inherited by what Codex and JetBrains start', () => {
    expect(parse(configure(tickets, 'codex', 2).block)).toMatchObject({
      mcp_servers: {
        tickets: {
          env_vars: ['TICKETS_KEY'],
          env: { TICKETS_URL: 'https://tickets.acme.example' },
        },
      },
    });
    const { block, environment } = configure(tickets, 'jetbrains', 2);
    expect(JSON.parse(block).mcpServers.tickets.env).toEqual({
      TICKETS_URL: 'https://tickets.acme.example',
    });
    expect(environment).toEqual(['TICKETS_KEY']);
  });
});

it('says that Codex takes no SSE, rather than a block that fails', () => {
  const { block, file, notes } = configure(tickets, 'codex', 1);
  expect({ block, file }).toEqual({ block: '', file: undefined });
  expect(notes).toEqual(['Codex does not take servers over SSE.']);
});

it('quotes what a shell would read', () => {
  const [remote] = billing.manifest.remotes ?? [];
  const odd = { ...remote, url: "https://acme.example/it's;$(id)" };
  const server = {
    manifest: { ...billing.manifest, remotes: [odd] },
  };
  expect(configure(server, 'claude-code').command).toBe(
    `claude mcp add-json 'billing' '{"type":"http","url":"https://acme.example/it'\\''s;$(id)"}'`,
  );
});
