import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { enterAs, hasEntity, root, runCommand } from './portal';

const everything = resolve(
  root,
  'node_modules/@modelcontextprotocol/server-everything/dist/index.js',
);

/** Copies the example under a name that nobody has published yet. */
async function writeManifest(folder: string) {
  const id = randomBytes(4).toString('hex');
  const name = `com.acme.platform/everything-${id}`;
  const title = `Everything ${id}`;
  const example = resolve(root, 'examples/publish/server.yaml');
  const text = (await readFile(example, 'utf8'))
    .replace(/^name: .*$/m, `name: ${name}`)
    .replace(/^title: .*$/m, `title: ${title}`);
  const file = join(folder, 'server.yaml');
  await writeFile(file, text);
  return { file, name, title, entity: name.replace('/', '_') };
}

test('a real server is found by its tool within ten seconds of being published', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-e2e-'));
  const { file, name, title, entity } = await writeManifest(folder);
  const snapshot = join(folder, 'snapshot.json');
  await enterAs(page, 'engineer');
  await page.goto('/mcp-registry');
  await expect(page.getByText('Billing').first()).toBeVisible();

  const taken = await runCommand(
    'snapshot',
    ...['--out', snapshot, '--', process.execPath, everything],
  );
  expect(taken.stderr).toContain(
    '13 tools, 4 prompts, 7 resources, 2 templates',
  );
  expect(taken.code).toBe(0);

  const publish = ['publish', file, '--snapshot', snapshot];
  const published = await runCommand(...publish);
  const since = Date.now();
  expect(published).toEqual({
    code: 0,
    stdout: `${name} 1.0.0: created · verdict warn · trust conformant · api:default/${entity}\n`,
    stderr: expect.stringMatching(
      /^warning parameter-description-missing at .*\n {2}1 of 2 parameters have no description: resourceType\.\n {2}Fix: .*\n$/,
    ),
  });

  const box = page.getByRole('searchbox');
  const result = page.getByRole('link', { name: title, exact: true }).first();
  await expect(async () => {
    await box.press('Escape');
    await box.fill('trigger-long-running-operation');
    await box.press('Enter');
    await expect(result).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 10_000 });
  await expect
    .poll(() => hasEntity(entity), {
      timeout: Math.max(10_000 - (Date.now() - since), 1),
      intervals: [250],
    })
    .toBe(true);

  await result.click();
  const card = page.getByRole('region', { name: 'MCP server' });
  await expect(
    card.getByRole('button', { name: 'Trust level: Conformant. Show why' }),
  ).toBeVisible();
  await expect(
    card.getByRole('link', { name: 'Platform', exact: true }),
  ).toHaveAttribute('href', '/catalog/default/group/platform');

  await page.getByRole('link', { name: 'Capabilities' }).click();
  const main = page.getByRole('main');
  const tools = main.getByRole('heading', { level: 3 });
  await expect(
    tools.filter({ hasText: 'trigger-long-running-operation' }),
  ).toBeVisible();
  // Tools, prompts, resources and templates.
  await expect(tools).toHaveCount(13 + 4 + 7 + 2);

  await main.getByRole('link', { name: 'Conventions' }).click();
  await expect(main.getByText('1 finding', { exact: true })).toBeVisible();
  await expect(
    main.getByRole('link', { name: 'parameter-description-missing' }),
  ).toHaveCount(1);

  const again = await runCommand(...publish);
  expect(again.stdout).toContain(`${name} 1.0.0: unchanged`);
});

test('another team’s name is refused, and the terminal says why', async () => {
  const refused = await runCommand(
    'publish',
    'examples/fleet/payments/payouts/server.yaml',
  );
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/Refused: .*com\.acme\.payments\/payouts/);
});
