import { expect, test } from '@playwright/test';
import { enterAs } from './portal';

test('filters are kept in the URL and survive a reload', async ({ page }) => {
  await enterAs(page, 'lead');
  await page.goto('/mcp-registry?trust=certified');
  const status = page.getByRole('status').first();
  await expect(status).toHaveText(/^[1-9]\d* servers?$/);
  const counted = await status.textContent();
  await page.reload();
  await expect(status).toHaveText(counted ?? '');
  await expect(page.getByText('Unverified', { exact: true })).toHaveCount(0);
});

test('the badge opens the list of its criteria, and Escape closes it', async ({
  page,
}) => {
  await enterAs(page, 'lead');
  await page.goto('/catalog/default/api/com.acme.payments_payouts');
  await page
    .getByRole('button', { name: /Conformant|Registered|Unverified/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Certified');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('a server without an owner says so', async ({ page }) => {
  await enterAs(page, 'platform');
  await page.goto('/mcp-registry?unowned=true');
  await expect(page.getByText('Weather', { exact: true })).toBeVisible();
  await expect(page.getByText(/no owner/i).first()).toBeVisible();
});

test('a number of the fleet page leads to the servers behind it', async ({
  page,
}) => {
  await enterAs(page, 'platform');
  await page.goto('/mcp-registry/fleet');
  await page
    .getByRole('link', { name: /unowned/i })
    .first()
    .click();
  await expect(page).toHaveURL(/unowned=true/);
  await expect(page.getByText('Weather', { exact: true })).toBeVisible();
});

test('a visitor chooses whom to enter as', async ({ page }) => {
  await page.goto('/mcp-registry');
  await page.getByRole('button', { name: 'Enter as team lead' }).click();
  await expect(
    page.getByRole('heading', { name: 'MCP servers' }),
  ).toBeVisible();
});
