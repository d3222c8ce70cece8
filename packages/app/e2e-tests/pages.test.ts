import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { focusMain, walkByTab, walkDialog } from './keyboard';
import { findSidewaysFaults } from './layout';
import {
  findOpeners,
  openPage,
  PortalPage,
  pages,
  unfoldAll,
  waitForData,
} from './pages';
import { changeTheme, enterAs, stopMotion, Theme } from './portal';

// What Backstage's own frame gives: not inside our extensions, and nothing
// that this project can mend.
const FRAME = [
  // The spinner of the catalog's graph card has no name.
  '[class*="PluginCatalogGraph"][role="progressbar"]',
  // Nor has its button, while it shows its tip.
  '[class*="fullscreenButton"]',
];

const THEMES: Theme[] = ['light', 'dark'];
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 400, height: 800 };

async function findSeriousProblems(page: Page, root: string) {
  const builder = new AxeBuilder({ page }).include(root);
  const { violations } = await FRAME.reduce(
    (axe, selector) => axe.exclude(selector),
    builder,
  ).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, nodes: nodes.map(node => node.html) }));
}

/** Looks at each dialog of a page while it is open. */
async function lookAtDialogs(
  page: Page,
  each: PortalPage,
  look: () => Promise<void>,
) {
  const dialog = page.getByRole('dialog');
  for (const opener of findOpeners(page, each)) {
    await opener.click();
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('[aria-busy="true"]')).toHaveCount(0);
    await look();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
}

async function expectAccessible(page: Page, each: PortalPage) {
  // The portal begins anew with another theme.
  await waitForData(page, each);
  await unfoldAll(page);
  expect(await findSeriousProblems(page, 'main')).toEqual([]);
  await lookAtDialogs(page, each, async () =>
    expect(await findSeriousProblems(page, '[role="dialog"]')).toEqual([]),
  );
}

for (const each of pages) {
  // One load for all of them: it takes longer than the tests.
  test.describe(each.name, () => {
    let page: Page;
    test.beforeAll(async ({ browser }) => {
      const context = await browser.newContext();
      page = await context.newPage();
      await enterAs(page, 'engineer');
      await openPage(page, each);
      await stopMotion(page);
    });
    test.afterAll(() => page.context().close());

    test('works by keyboard alone', async () => {
      await page.setViewportSize(WIDE);
      await focusMain(page);
      const walk = await walkByTab(page, 'main');
      expect(walk.faults).toEqual([]);
      expect(walk.stops.length).toBeGreaterThan(4);
      for (const opener of findOpeners(page, each)) {
        const { faults, stops } = await walkDialog(page, opener);
        expect(faults).toEqual([]);
        expect(stops).not.toEqual([]);
      }
    });

    test('has no serious problem for axe, in light and in dark', async () => {
      await page.setViewportSize(WIDE);
      for (const theme of THEMES) {
        await changeTheme(page, theme);
        await expectAccessible(page, each);
      }
    });

    test('fits 400 pixels', async () => {
      await page.setViewportSize(NARROW);
      await unfoldAll(page);
      expect(await findSidewaysFaults(page)).toEqual([]);
      await lookAtDialogs(page, each, async () =>
        expect(await findSidewaysFaults(page)).toEqual([]),
      );
    });

    test('has links that Enter follows', async () => {
      await page.setViewportSize(WIDE);
      const { link, leadsTo } = each.follows;
      const main = page.getByRole('main');
      await main.getByRole('link', { name: link }).first().focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(leadsTo);
    });
  });
}
