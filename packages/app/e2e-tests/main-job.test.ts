import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { enterAs, root, runCommand } from './portal';

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
  expect(published.stderr + published.stdout).toMatch(
    /com\.acme\.platform\/everything 1\.0\.0: (created|unchanged)/,
  );
  expect(published.code).toBe(0);
  const deadline = Date.now() + 10_000;

  await page.goto('/mcp-registry?q=trigger-long-running-operation');
  const result = page.getByRole('link', { name: 'Everything', exact: true });
  await expect(result).toBeVisible({ timeout: deadline - Date.now() });
  const href = await result.getAttribute('href');

  await expect
    .poll(
      async () => {
        await page.goto(href ?? '');
        return page
          .getByRole('tab', { name: /Capabilities/ })
          .isVisible()
          .catch(() => false);
      },
      { timeout: Math.max(deadline - Date.now(), 1), intervals: [500] },
    )
    .toBe(true);

  const card = page.getByRole('region', { name: 'MCP server' });
  await expect(card).toContainText(/platform/i);
  await expect(card).toContainText(/Registered|Conformant/);

  await page.getByRole('tab', { name: /Capabilities/ }).click();
  await expect(
    page.getByText('trigger-long-running-operation').first(),
  ).toBeVisible();

  await page.getByRole('tab', { name: /Conventions/ }).click();
  await expect(page.getByText('tool-name-style').first()).toBeVisible();
});

test('another team’s name is refused, and the terminal says why', async () => {
  const refused = await runCommand(
    'publish',
    'examples/fleet/payments/payouts/server.yaml',
  );
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/Refused: .*com\.acme\.payments\/payouts/);
});
