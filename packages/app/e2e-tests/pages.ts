import { expect, Locator, Page } from '@playwright/test';

const catalog = '/catalog/default/api';
const billing = `${catalog}/com.acme.payments_billing`;
const searchProducts = `${catalog}/com.acme.storefront_search-products`;
const carrierRates = `${catalog}/com.acme.logistics_carrier-rates`;

/** A page of ours, and what the tests need to know of it. */
export interface PortalPage {
  name: string;
  path: string;
  /** Something that only shows once the page has its data. */
  shows: string;
  /** Buttons that open a dialog, by the beginning of their names. */
  dialogs: string[];
  /** A link that Enter follows, and where to. */
  follows: { link: string; leadsTo: RegExp };
}

/** Every page of ours. */
export const pages: PortalPage[] = [
  {
    name: 'the registry',
    path: '/mcp-registry',
    shows: 'Billing',
    dialogs: ['Filter by Owner', 'Trust level: Blocked'],
    follows: { link: 'Basket', leadsTo: /com\.acme\.storefront_basket$/ },
  },
  {
    name: 'an answer',
    path: '/mcp-registry?q=refund+an+invoice&trust=certified&trust=registered',
    shows: 'refund_invoice',
    dialogs: ['Filter by Trust', 'Trust level: Certified', 'Add Billing to'],
    follows: {
      link: 'refund_invoice',
      leadsTo: /mcp-capabilities\?q=refund_invoice/,
    },
  },
  {
    name: 'a question that nothing answers',
    path: '/mcp-registry?q=can+an+agent+already+talk+to+payroll%3F',
    shows: 'No server does this',
    dialogs: ['Trust level:'],
    follows: { link: 'Fleet health', leadsTo: /\/fleet$/ },
  },
  {
    name: 'a server’s overview',
    path: billing,
    shows: 'On call',
    dialogs: ['Trust level: Certified', 'Add Billing to'],
    follows: { link: 'Billing API', leadsTo: /billing-api/ },
  },
  {
    name: 'Capabilities',
    path: `${billing}/mcp-capabilities`,
    shows: 'refund_invoice',
    dialogs: [],
    follows: { link: 'Conventions', leadsTo: /mcp-conventions/ },
  },
  {
    name: 'Versions',
    path: `${searchProducts}/mcp-versions?from=1.4.2&to=2.0.0`,
    shows: 'This call worked and now fails',
    dialogs: [],
    follows: {
      link: 'input-property-renamed',
      leadsTo: /conventions\/input-property-renamed$/,
    },
  },
  {
    name: 'Conventions of a server',
    path: `${carrierRates}/mcp-conventions`,
    shows: 'rules passed',
    dialogs: [],
    follows: {
      link: 'tool-description-missing',
      leadsTo: /conventions\/tool-description-missing$/,
    },
  },
  {
    name: 'the handbook',
    path: '/mcp-registry/conventions',
    shows: 'tool-name-format',
    dialogs: [],
    follows: {
      link: 'Own page of tool-name-format',
      leadsTo: /conventions\/tool-name-format$/,
    },
  },
  {
    name: 'a rule’s page',
    path: '/mcp-registry/conventions/tool-name-format',
    shows: 'Examples',
    dialogs: [],
    follows: { link: 'All conventions', leadsTo: /\/conventions$/ },
  },
  {
    name: 'fleet health',
    path: '/mcp-registry/fleet',
    shows: 'Unowned',
    dialogs: [],
    follows: { link: 'Blocked: 1', leadsTo: /\?trust=blocked$/ },
  },
];

/** Waits until a page shows its data. */
export async function waitForData(page: Page, { shows }: PortalPage) {
  const main = page.getByRole('main');
  await expect(main.getByText(shows).first()).toBeVisible({ timeout: 30_000 });
  await expect(main.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** Opens a page, and waits for its data. */
export async function openPage(page: Page, each: PortalPage) {
  await page.goto(each.path);
  await waitForData(page, each);
}

const FOLDED = 'main [aria-expanded="false"]:not([aria-haspopup])';

/** Unfolds everything on the page, also what unfolding brings to light. */
export async function unfoldAll(page: Page) {
  await expect(async () => {
    const folded = await page.evaluate(selector => {
      const all = [...document.querySelectorAll<HTMLElement>(selector)];
      all.forEach(each => each.click());
      return all.length;
    }, FOLDED);
    expect(folded).toBe(0);
  }).toPass({ intervals: [100] });
}

/** The page's buttons that open a dialog, one of each beginning of a name. */
export function findOpeners(page: Page, { dialogs }: PortalPage): Locator[] {
  return dialogs.map(name =>
    page
      .getByRole('main')
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first(),
  );
}
