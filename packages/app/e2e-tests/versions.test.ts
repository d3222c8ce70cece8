import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, Page, test } from '@playwright/test';
import { CommandResult, enterAs, root, runCommand } from './portal';

const server = 'com.acme.platform/tickets';
const versions = '/catalog/default/api/com.acme.platform_tickets/mcp-versions';

interface Parameters {
  properties: Record<string, object>;
  required: string[];
}

const first: Parameters = {
  properties: { title: { type: 'string', description: 'What is borken' } },
  required: ['title'],
};

/** Whoever opened a ticket so far did not name a team. */
const breaking: Parameters = {
  properties: {
    ...first.properties,
    team: { type: 'string', description: 'Who has to look at it' },
  },
  required: ['title', 'team'],
};

/** Mends a slip of the pen, and nothing else. */
const fixed: Parameters = {
  properties: { title: { type: 'string', description: 'What is broken' } },
  required: ['title'],
};

/** Publishes a version of the server, whose one tool takes these parameters. */
async function publish(
  version: string,
  parameters: Parameters,
): Promise<CommandResult> {
  const folder = await mkdtemp(join(tmpdir(), 'mcp-registry-e2e-'));
  const example = resolve(root, 'examples/publish/server.yaml');
  const manifest = (await readFile(example, 'utf8'))
    .replace('com.acme.platform/everything', server)
    .replace('title: Everything', 'title: Tickets')
    .replace('version: 1.0.0', `version: ${version}`);
  const tool = {
    name: 'open_ticket',
    description: 'Opens a ticket and returns its number.',
    inputSchema: { type: 'object', additionalProperties: false, ...parameters },
  };
  const snapshot = { protocolVersion: '2025-11-25', tools: [tool] };
  await writeFile(join(folder, 'server.yaml'), manifest);
  await writeFile(join(folder, 'snapshot.json'), JSON.stringify(snapshot));
  return runCommand(
    'publish',
    join(folder, 'server.yaml'),
    ...['--snapshot', join(folder, 'snapshot.json')],
  );
}

/** Publishes a version that is taken; the registry may have it already. */
async function publishTaken(version: string, parameters: Parameters) {
  const { code, stdout, stderr } = await publish(version, parameters);
  expect(stdout + stderr).toMatch(
    new RegExp(`${server} ${version}: (created|unchanged)`),
  );
  expect(code).toBe(0);
}

async function openVersions(page: Page, search = '') {
  // The catalog learns of a new server a moment later.
  await expect(async () => {
    await page.goto(versions + search);
    await expect(
      page.getByRole('heading', { name: 'What changed' }),
    ).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 40_000 });
}

function majorOf(page: Page, major: number) {
  return page.getByRole('list', { name: `Major ${major}` });
}

test('a break is refused as a minor, taken as a major, and shown with its proof; a later fix is held against its own major', async ({
  page,
}) => {
  await publishTaken('1.4.0', first);

  const refused = await publish('1.5.0', breaking);
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('input-required-property-added');
  expect(refused.stderr).toContain('{"title":""}');
  expect(refused.stderr).toMatch(
    /Refused: .*1\.5\.0 is not published: .* ask for a major one\. Publish it as 2\.0\.0\./,
  );

  await publishTaken('2.0.0', breaking);
  await enterAs(page, 'engineer');
  await openVersions(page);
  await expect(majorOf(page, 2).getByRole('listitem')).toContainText([
    /2\.0\.0.*Major bump declared, major required/,
  ]);
  await expect(majorOf(page, 1)).toContainText('1.4.0');
  await expect(page.getByText('1.5.0')).toHaveCount(0);
  const change = page
    .getByRole('listitem')
    .filter({ hasText: 'input-required-property-added' });
  await expect(change).toContainText('Breaking');
  await expect(change).toContainText('This call worked and now fails:');
  await expect(change).toContainText('"title": ""');
  await expect(change).toContainText('Before, 1.4.0');
  await expect(change).toContainText('After, 2.0.0');

  await change
    .getByRole('link', { name: 'input-required-property-added' })
    .click();
  await expect(page.getByRole('heading', { name: 'How to fix' })).toBeVisible();

  await publishTaken('1.4.1', fixed);
  await openVersions(page);
  const fix = majorOf(page, 1).getByRole('listitem').first();
  await expect(fix).toContainText('1.4.1');
  await expect(fix).toContainText('Patch bump declared');
  await fix.getByRole('button', { name: 'Compare 1.4.1 with 1.4.0' }).click();
  await expect(page).toHaveURL(/\?to=1\.4\.1$/);
  await expect(page.getByRole('combobox', { name: 'From' })).toContainText(
    'Its baseline, 1.4.0',
  );
  await expect(
    page.getByText(/^Patch bump declared, patch required: .* covers it$/),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Changelog' }).click();
  await expect(
    page.getByRole('textbox', { name: 'Changelog, Markdown' }),
  ).toHaveValue(/2\.0\.0/);
});
