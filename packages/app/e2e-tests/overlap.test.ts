import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { findSidewaysFaults } from './layout';
import { enterAs, stopMotion } from './portal';

const billing = '/catalog/default/api/com.acme.payments_billing';
const sentence =
  'billing-api is wrapped three times, by orders, payments and support.';
const reason = 'Until the billing team offers all three';

function section(page: Page) {
  return page.locator('#overlaps');
}

async function openFleet(page: Page) {
  await page.goto('/mcp-registry/fleet#overlaps');
  await expect(section(page).getByText(sentence)).toBeVisible({
    timeout: 60_000,
  });
}

test('a server’s page shows who covers the same ground, and what says so', async ({
  page,
}) => {
  await enterAs(page, 'engineer');
  await page.goto(billing);
  const card = page.getByRole('region', { name: 'Overlaps' });
  const other = card.getByRole('link', { name: 'Order billing' });
  await expect(other).toHaveAttribute(
    'href',
    /com\.acme\.orders_order-billing$/,
  );
  await expect(card.getByRole('link', { name: 'Refund desk' })).toBeVisible();
  await expect(card.getByText('Both wrap billing-api.')).toHaveCount(2);
  await card.getByRole('link', { name: 'All overlaps' }).click();
  await expect(section(page).getByText(sentence)).toBeInViewport();
});

test('an engineer sees the one cluster of the fleet, and decides nothing', async ({
  page,
}) => {
  await enterAs(page, 'engineer');
  await openFleet(page);
  await expect(section(page).getByRole('heading', { level: 3 })).toHaveCount(1);
  await expect(
    section(page).getByRole('button', { name: /^Mark as intended/ }),
  ).toHaveCount(0);
});

test('the platform team says by keyboard why an overlap is intended', async ({
  page,
}) => {
  await enterAs(page, 'platform');
  await openFleet(page);
  await stopMotion(page);
  const mark = section(page).getByRole('button', { name: /^Mark as intended/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const field = dialog.getByLabel('Intended, because');
  await expect(field).toBeFocused();
  // To the button, to the dialog itself, and round again.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(mark).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  const { violations } = await new AxeBuilder({ page })
    .include('[role="dialog"]')
    .analyze();
  expect(violations).toEqual([]);
  await page.setViewportSize({ width: 400, height: 800 });
  expect(await findSidewaysFaults(page)).toEqual([]);
  await page.keyboard.type(reason);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(section(page).getByText(reason)).toBeVisible();

  await page.goto(billing);
  const card = page.getByRole('region', { name: 'Overlaps' });
  await expect(card.getByText(reason).first()).toBeVisible();

  await openFleet(page);
  await section(page)
    .getByRole('button', { name: /^Not intended any more/ })
    .click();
  await expect(section(page).getByText(reason)).toHaveCount(0);
});
