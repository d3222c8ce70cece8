import { expect, Page, test } from '@playwright/test';
import { enterAs } from './portal';

const BILLING = 'can an agent already talk to billing?';
const PAYROLL = 'can an agent already talk to payroll?';

function answers(page: Page) {
  return page.getByRole('list', { name: 'Servers that answer' });
}

/** The servers that answer, in their order. */
function findServers(page: Page) {
  return answers(page).getByRole('heading', { level: 3 });
}

async function ask(page: Page, question: string) {
  await page.getByRole('searchbox').pressSequentially(question);
}

test.describe('on the registry page', () => {
  test.beforeEach(async ({ page }) => {
    await enterAs(page, 'engineer');
    await page.goto('/mcp-registry');
    await expect(page.getByText('Billing').first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeFocused();
  });

  test('billing is a yes, with three servers, their owners, trust and channels', async ({
    page,
  }) => {
    await ask(page, BILLING);
    await expect(
      page.getByRole('heading', { name: 'Yes — 3 servers can' }),
    ).toBeVisible();
    await expect(findServers(page)).toHaveCount(3);
    const expected = [
      ['Billing', 'Certified', 'Payments', 'payments'],
      ['Order billing', 'Registered', 'Orders', 'orders'],
      ['Refund desk', 'Registered', 'Support', 'support'],
    ];
    for (const [title, trust, owner, channel] of expected) {
      const heading = page.getByRole('heading', { name: title, exact: true });
      const item = answers(page).getByRole('listitem').filter({ has: heading });
      await expect(item.getByText(trust, { exact: true })).toBeVisible();
      await expect(
        item.getByRole('link', { name: owner, exact: true }),
      ).toBeVisible();
      await expect(
        item.getByRole('link', { name: /^chat\.acme\.example/ }),
      ).toHaveAttribute(
        'href',
        `https://chat.acme.example/channels/${channel}`,
      );
      await expect(
        item.getByRole('link', { name: 'Billing API' }),
      ).toHaveAttribute('href', /api\/billing-api$/);
    }
  });

  test('payroll is a no, with the nearest three, and a proposal keeps the words', async ({
    page,
  }) => {
    await ask(page, PAYROLL);
    await expect(
      page.getByRole('heading', { name: 'No server does this.' }),
    ).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveValue(PAYROLL);
    await expect(
      page
        .getByRole('list', { name: 'Closest servers' })
        .getByRole('heading', { level: 3 }),
    ).toHaveCount(3);
    await expect(
      page.getByRole('button', { name: /^Propose one/ }),
    ).toHaveAttribute(
      'href',
      `https://forms.acme.example/new-mcp-server?need=${encodeURIComponent(
        PAYROLL,
      )}`,
    );
  });

  test('a capability is answered by its tool, which says why, by keyboard alone', async ({
    page,
  }) => {
    await page.getByRole('heading', { name: 'MCP servers' }).click();
    await page.keyboard.press('/');
    await page.keyboard.type('refund an invoice');
    await expect(
      page.getByRole('heading', { name: /^Yes — refund_invoice of Billing/ }),
    ).toBeVisible();
    await expect(findServers(page).first()).toHaveText('Billing');
    const [best] = await answers(page)
      .getByRole('list', { name: 'Tools that answer' })
      .getByRole('listitem')
      .all();
    await expect(best).toContainText(
      'refund_invoice“refund” and “invoice” in its name',
    );
    await expect(page.getByRole('status').first()).toHaveText(
      /^2 servers, \d+ tools$/,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(
      /com\.acme\.payments_billing\/mcp-capabilities\?q=refund_invoice$/,
    );
  });

  test('Escape forgets the question, and the fleet is back', async ({
    page,
  }) => {
    await ask(page, 'refnd');
    await expect(page).toHaveURL(/q=refnd/);
    await expect(page.getByText(/close to “refnd”/).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(
      page.getByRole('table', { name: 'MCP servers' }),
    ).toBeVisible();
    await expect(page).toHaveURL(/\/mcp-registry$/);
  });
});

test('an answer can be sent on, filters and all', async ({ page }) => {
  await enterAs(page, 'lead');
  await page.goto(
    `/mcp-registry?q=${encodeURIComponent(BILLING)}&trust=certified`,
  );
  await expect(
    page.getByRole('heading', { name: 'Yes — 1 server can' }),
  ).toBeVisible();
  await expect(findServers(page)).toHaveText(['Billing']);
  await page
    .getByRole('button', { name: 'Remove filter Trust: Certified' })
    .click();
  await expect(findServers(page)).toHaveCount(3);
});
