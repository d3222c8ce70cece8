import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { enterAs, runCommand } from './portal';

test('two clicks lead from the question to VS Code', async ({ page }) => {
  await enterAs(page, 'engineer');
  await page.goto('/mcp-registry');
  await page.getByRole('searchbox').fill('refund an invoice');
  await page.getByRole('button', { name: 'Add Billing to a client' }).click();
  const dialog = page.getByRole('dialog');
  const link = dialog.getByRole('link', { name: 'Add to VS Code' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toMatch(/^vscode:mcp\/install\?/);
  const query = href.slice(href.indexOf('?') + 1);
  expect(JSON.parse(decodeURIComponent(query))).toEqual({
    name: 'com.acme.payments/billing',
    type: 'http',
    url: 'https://mcp.acme.example/payments/billing/v3',
  });
});

test('a server is added to Codex, and Codex is offered first from then on', async ({
  page,
}) => {
  await enterAs(page, 'engineer');
  await page.goto('/catalog/default/api/com.acme.payments_billing');
  const open = page.getByRole('button', { name: 'Add Billing to a client' });
  await open.click();
  await page.getByRole('button', { name: 'Client' }).click();
  await page.getByRole('option', { name: 'Codex' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('[mcp_servers.billing]');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await open.click();
  await expect(dialog).toContainText('[mcp_servers.billing]');
});

test('administrators hand out the approved set, and find it unchanged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-export-'));
  const file = join(folder, 'managed-settings.json');
  const format = 'claude-managed-settings';
  const written = await runCommand('export', format, '--out', file);
  expect(written).toMatchObject({ code: 0, stdout: '' });
  const { allowedMcpServers, deniedMcpServers } = JSON.parse(
    await readFile(file, 'utf8'),
  );
  expect(allowedMcpServers).toContainEqual({
    serverUrl: 'https://mcp.acme.example/payments/billing/v3',
  });
  expect(deniedMcpServers).toContainEqual({
    serverName: expect.stringContaining('browser'),
  });
  const checked = await runCommand('export', format, '--check', file);
  expect(checked).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('holds the approved set'),
  });
});
