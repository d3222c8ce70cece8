import { expect, test } from '@playwright/test';
import { enterAs } from './portal';

test('the portal’s own search finds a server by its tool, with owner and trust', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await enterAs(page, 'engineer');
  const found = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Billing', exact: true }) })
    .filter({ hasText: 'Certified' });
  await page.goto('/search?query=refund_invoice');
  await expect(page.getByRole('textbox').first()).toBeVisible({
    timeout: 60_000,
  });
  // The index is made anew once a minute.
  await expect(async () => {
    await page.reload();
    await expect(found).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 90_000 });
  await expect(found).toContainText('refund_invoice');
  await expect(
    found.getByRole('link', { name: /payments/i }).first(),
  ).toBeVisible();
  await found.getByRole('link', { name: 'Billing', exact: true }).click();
  await expect(page).toHaveURL(
    /catalog\/default\/api\/com\.acme\.payments_billing/,
  );
});
