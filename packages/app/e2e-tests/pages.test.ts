import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { enterAs, Theme } from './portal';

const billing = '/catalog/default/api/com.acme.payments_billing';

/** Every page of ours, with something that only shows once it has its data. */
const pages = [
  { path: '/mcp-registry', shows: 'Billing' },
  { path: '/mcp-registry/conventions', shows: 'tool-name-format' },
  { path: '/mcp-registry/conventions/tool-name-format', shows: 'Examples' },
  { path: '/mcp-registry/fleet', shows: 'Unowned' },
  { path: billing, shows: 'On call' },
  { path: `${billing}/mcp-capabilities`, shows: 'refund_invoice' },
  { path: `${billing}/mcp-conventions`, shows: 'rules passed' },
];

async function open(page: Page, path: string, shows: string) {
  await page.goto(path);
  await expect(page.getByText(shows).first()).toBeVisible({ timeout: 30_000 });
}

// What Backstage's own frame gives: not inside our extensions, and nothing
// that this project can mend.
const FRAME = [
  // The spinner of the catalog's graph card has no name.
  '[class*="PluginCatalogGraph"][role="progressbar"]',
];

async function seriousProblems(page: Page) {
  const builder = new AxeBuilder({ page }).include('main');
  const { violations } = await FRAME.reduce(
    (axe, selector) => axe.exclude(selector),
    builder,
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}

for (const theme of ['light', 'dark'] satisfies Theme[]) {
  for (const { path, shows } of pages) {
    test(`${path} is accessible, ${theme}`, async ({ page }) => {
      await enterAs(page, 'engineer', theme);
      await open(page, path, shows);
      expect(await seriousProblems(page)).toEqual([]);
    });
  }
}

for (const { path, shows } of pages) {
  test(`${path} fits 400 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 800 });
    await enterAs(page, 'engineer');
    await open(page, path, shows);
    const overflow = await page.evaluate(() => {
      const scroller = document.scrollingElement;
      return scroller ? scroller.scrollWidth - scroller.clientWidth : 0;
    });
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
