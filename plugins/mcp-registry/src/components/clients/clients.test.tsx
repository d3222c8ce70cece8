import { storageApiRef } from '@backstage/core-plugin-api';
import {
  MockStorageApi,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { someClients } from '../../__testUtils__/clientFixtures';
import {
  aRefusal,
  createFakeRegistry,
  FakeRegistry,
} from '../../__testUtils__/fakeRegistry';
import { AddToClientButton } from './AddToClientButton';

const NAME = 'com.acme.payments/billing';

async function openDialog(
  registry: FakeRegistry,
  { title = 'Billing', storage = MockStorageApi.create() } = {},
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [mcpRegistryApiRef, registry],
        [storageApiRef, storage],
      ]}
    >
      <AddToClientButton serverName={NAME} title={title} />
    </TestApiProvider>,
  );
  await userEvent.click(
    screen.getByRole('button', { name: /^Add .* to a client$/ }),
  );
  const dialog = await screen.findByRole('dialog');
  return { dialog, storage };
}

async function choose(label: string, option: string) {
  const field = { name: new RegExp(`^${label} `) };
  await userEvent.click(screen.getByRole('button', field));
  await userEvent.click(screen.getByRole('option', { name: option }));
}

describe('Add to client', () => {
  it('is one click away from VS Code', async () => {
    await openDialog(createFakeRegistry());
    const link = await screen.findByRole('link', { name: 'Add to VS Code' });
    const [scheme, query] = (link.getAttribute('href') ?? '').split('?');
    expect(scheme).toBe('vscode:mcp/install');
    expect(JSON.parse(decodeURIComponent(query))).toEqual({
      name: NAME,
      type: 'http',
      url: 'https://mcp.acme.example/billing',
    });
  });

  it('shows the block of another client, and remembers which', async () => {
    const { dialog, storage } = await openDialog(createFakeRegistry());
    await screen.findByRole('link', { name: 'Add to VS Code' });
    await choose('Client', 'Claude Code');
    expect(dialog).toHaveTextContent(
      'Run this in a terminalCopy commandclaude mcp add-json',
    );
    expect(within(dialog).queryByRole('link')).toBeNull();
    const { value } = storage
      .forBucket('mcp-registry')
      .snapshot<string>('client');
    expect(value).toBe('claude-code');
  });

  it('begins with the client of last time', async () => {
    const storage = MockStorageApi.create();
    await storage.forBucket('mcp-registry').set('client', 'cursor');
    await openDialog(createFakeRegistry(), { storage });
    expect(
      await screen.findByRole('link', { name: 'Add to Cursor' }),
    ).toHaveAttribute('href', expect.stringMatching(/^cursor:/));
  });

  it('says what is asked for, what is read, and what is to be replaced', async () => {
    const { dialog } = await openDialog(createFakeRegistry());
    await screen.findByRole('link', { name: 'Add to VS Code' });
    await choose('Way to reach it', 'npx @acme/billing-mcp');
    expect(dialog).toHaveTextContent('VS Code asks for: Key from the vault.');
    await choose('Client', 'Codex');
    expect(dialog).toHaveTextContent(
      'Set in the environment of Codex: BILLING_KEY.',
    );
    await choose('Client', 'Claude Desktop');
    expect(dialog).toHaveTextContent('Replace: <billing-key>.');
  });

  it('leads nobody to a blocked server', async () => {
    const registry = createFakeRegistry();
    registry.getClients.mockResolvedValue(
      someClients({ refused: 'blocked', connections: [] }),
    );
    const { dialog } = await openDialog(registry);
    expect(
      await within(dialog).findByText(/This server is blocked/),
    ).toBeVisible();
    expect(within(dialog).queryByRole('button', { name: /Copy/ })).toBeNull();
  });

  it('says why there is no way', async () => {
    const registry = createFakeRegistry();
    registry.getClients.mockResolvedValue({
      version: '1.0.0',
      connections: [],
      unconnectable: [{ id: 'packages/0', reason: 'No program starts it' }],
    });
    const { dialog } = await openDialog(registry);
    expect(
      await within(dialog).findByText('packages/0: No program starts it'),
    ).toBeVisible();
  });

  it('opens no other scheme than those of clients', async () => {
    const registry = createFakeRegistry();
    const clients = someClients();
    const [config] = clients.connections[0].clients;
    config.link = 'file:///etc/passwd';
    registry.getClients.mockResolvedValue(clients);
    const { dialog } = await openDialog(registry, {
      title: '<img src=x onerror=alert(1)>',
    });
    expect(
      await within(dialog).findByText(/Put this into|Or put this into/),
    ).toBeVisible();
    expect(
      within(dialog).queryByRole('link', { name: 'Add to VS Code' }),
    ).toBeNull();
    expect(within(dialog).getByRole('heading')).toHaveTextContent(
      'Add <img src=x onerror=alert(1)> to a client',
    );
  });

  it('says what failed, and tries again', async () => {
    const registry = createFakeRegistry();
    registry.getClients.mockRejectedValueOnce(
      await aRefusal(503, 'ServiceUnavailableError'),
    );
    const { dialog } = await openDialog(registry);
    await userEvent.click(
      await within(dialog).findByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('link', { name: 'Add to VS Code' }),
    ).toBeVisible();
  });
});
