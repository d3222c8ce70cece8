// Takes the pictures of docs/images from a running portal:
//   npm start, and in a second terminal: npm run screenshots
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './lib/chromium.mjs';
import { root } from './lib/paths.mjs';

const portal = process.env.MCP_REGISTRY_PORTAL ?? 'http://localhost:3000';
const billing = '/catalog/default/api/com.acme.payments_billing';
const pictures = [
  { name: 'registry', path: '/mcp-registry', shows: 'Certified' },
  {
    name: 'search',
    path: '/mcp-registry?q=can+an+agent+already+talk+to+billing%3F',
    shows: 'Refund desk',
  },
  {
    name: 'search-tool',
    path: '/mcp-registry?q=refund+an+invoice',
    shows: 'refund_invoice',
  },
  {
    name: 'search-nothing',
    path: '/mcp-registry?q=can+an+agent+already+talk+to+payroll%3F',
    shows: 'No server does this',
  },
  {
    name: 'add-to-client',
    path: '/mcp-registry?q=can+an+agent+already+talk+to+billing%3F',
    shows: 'Billing',
    open: 'Add Billing to a client',
  },
  { name: 'server', path: billing, shows: 'On call' },
  { name: 'trust', path: billing, shows: 'On call', open: 'Certified' },
  {
    name: 'capabilities',
    path: `${billing}/mcp-capabilities`,
    shows: 'refund_invoice',
    open: 'refund_invoice',
  },
  {
    name: 'findings',
    path: '/catalog/default/api/com.acme.logistics_warehouse/mcp-conventions',
    shows: 'error-shape',
  },
  {
    name: 'versions',
    path: '/catalog/default/api/com.acme.storefront_search-products/mcp-versions',
    shows: 'This call worked and now fails',
  },
  {
    name: 'conventions',
    path: '/mcp-registry/conventions',
    shows: 'tool-name-format',
  },
  { name: 'fleet', path: '/mcp-registry/fleet', shows: 'Unowned' },
  {
    name: 'registry-dark',
    path: '/mcp-registry',
    shows: 'Certified',
    theme: 'dark',
  },
];

async function openPage(browser, theme) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
  });
  await context.addInitScript(look => {
    window.sessionStorage.setItem('mcp-registry-demo-persona', 'engineer');
    window.localStorage.setItem('theme', look);
  }, theme);
  return context.newPage();
}

async function take(browser, { name, path, shows, open, theme = 'light' }) {
  const page = await openPage(browser, theme);
  await page.goto(portal + path);
  await page.getByText(shows).first().waitFor();
  if (open) {
    await page.getByRole('button', { name: open }).first().click();
  }
  // Animations and late cards settle.
  await page.waitForTimeout(2500);
  const file = join(root, 'docs/images', `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled' });
  console.log(file);
  await page.context().close();
}

const browser = await chromium.launch({
  executablePath: findChromium(process.env),
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const picture of pictures) {
  await take(browser, picture);
}
await browser.close();
