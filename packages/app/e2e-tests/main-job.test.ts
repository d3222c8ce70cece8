import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { enterAs, hasEntity, root, runCommand } from './portal';

const everything = resolve(
  root,
  'node_modules/@modelcontextprotocol/server-everything/dist/index.js',
);

test('a real server is found by its tool within ten seconds of being published', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-e2e-'));
  const snapshot = join(folder, 'snapshot.json');
  await enterAs(page, 'engineer');
  await page.goto('/mcp-registry');
  await expect(
    page.getByRole('heading', { name: 'MCP servers' }),
  ).toBeVisible();
  const search = page.getByRole('searchbox');
  await expect(page.getByText('Billing').first()).toBeVisible();

  const taken = await runCommand(
    'snapshot',
    ...['--out', snapshot, '--', process.execPath, everything],
  );
  expect(taken.stderr).toMatch(/\d+ tools, \d+ prompts/);
  expect(taken.code).toBe(0);

  const published = await runCommand(
    'publish',
    ...['examples/publish/server.yaml', '--snapshot', snapshot],
  );
  const since = Date.now();
  expect(published.stderr + published.stdout).toMatch(
    /com\.acme\.platform\/everything 1\.0\.0: (created|unchanged)/,
  );
  expect(published.code).toBe(0);

  await search.fill('trigger-long-running-operation');
  const result = page.getByRole('link', { name: 'Everything', exact: true });
  await expect(result).toBeVisible({ timeout: 10_000 });
  await expect
    .poll(() => hasEntity('com.acme.platform_everything'), {
      timeout: Math.max(10_000 - (Date.now() - since), 1),
      intervals: [250],
    })
    .toBe(true);

  await result.click();
  const card = page.getByRole('region', { name: 'MCP server' });
  await expect(card).toContainText(/platform/i);
  await expect(card).toContainText(/Registered|Conformant/);

  await page.getByRole('link', { name: 'Capabilities' }).click();
  await expect(
    page.getByText('trigger-long-running-operation').first(),
  ).toBeVisible();

  await page
    .getByRole('main')
    .getByRole('link', { name: 'Conventions' })
    .click();
  await expect(
    page.getByText('parameter-description-missing').first(),
  ).toBeVisible();
});

test('another team’s name is refused, and the terminal says why', async () => {
  const refused = await runCommand(
    'publish',
    'examples/fleet/payments/payouts/server.yaml',
  );
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/Refused: .*com\.acme\.payments\/payouts/);
});
