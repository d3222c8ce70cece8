import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, Page } from '@playwright/test';

const run = promisify(execFile);

/** The project's folder. */
export const root = resolve(__dirname, '../../..');

/** Who a visitor can enter the demo as. */
export type Persona = 'engineer' | 'lead' | 'platform';

/** Themes of the portal. */
export type Theme = 'light' | 'dark';

/** Enters the demo portal before the page's first load. */
export async function enterAs(
  page: Page,
  persona: Persona,
  theme: Theme = 'light',
) {
  await page.addInitScript(
    ([chosen, look]) => {
      window.sessionStorage.setItem('mcp-registry-demo-persona', chosen);
      window.localStorage.setItem('theme', look);
    },
    [persona, theme],
  );
}

/** Changes the theme of an open page, as another tab of the portal would. */
export async function changeTheme(page: Page, theme: Theme) {
  await page.evaluate(chosen => {
    window.localStorage.setItem('theme', chosen);
    window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
  }, theme);
  await expect(page.locator('[data-theme-mode]').first()).toHaveAttribute(
    'data-theme-mode',
    theme,
  );
}

/** Makes every change of looks happen at once, so that it can be measured. */
export async function stopMotion(page: Page) {
  await page.addStyleTag({
    content:
      '*, *::before, *::after { transition: none !important; animation: none !important; }',
  });
}

const backendUrl = process.env.MCP_REGISTRY_E2E_BACKEND_URL;

async function readUserToken(persona: Persona): Promise<string> {
  const response = await fetch(`${backendUrl}/api/auth/demo/refresh`, {
    headers: { 'x-demo-persona': persona },
  });
  const session: { backstageIdentity: { token: string } } =
    await response.json();
  return session.backstageIdentity.token;
}

/** Whether the catalog has an API of this name, as an engineer sees it. */
export async function hasEntity(name: string): Promise<boolean> {
  const token = await readUserToken('engineer');
  const response = await fetch(
    `${backendUrl}/api/catalog/entities/by-name/api/default/${name}`,
    { headers: { Authorization: `Bearer ${token}` } },
  );
  return response.ok;
}

function readToken(name: string): string {
  const set = process.env[name];
  if (set) {
    return set;
  }
  const text = readFileSync(resolve(root, '.local/tokens.env'), 'utf8');
  const token = text.match(new RegExp(`${name}='([^']+)'`))?.[1];
  if (!token) {
    throw new Error(`No ${name} in .local/tokens.env`);
  }
  return token;
}

/** What a command printed, and how it ended. */
export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the real `mcp-registry` command against the portal, as the platform team's publisher. */
export async function runCommand(...args: string[]): Promise<CommandResult> {
  const env = {
    ...process.env,
    MCP_REGISTRY_URL: backendUrl,
    MCP_REGISTRY_TOKEN: readToken('MCP_REGISTRY_TOKEN_PLATFORM_CI'),
  };
  const command = resolve(root, 'packages/cli/bin/mcp-registry');
  try {
    const done = await run(process.execPath, [command, ...args], {
      cwd: root,
      env,
    });
    return { code: 0, ...done };
  } catch (error) {
    const failed: { code?: number; stdout?: string; stderr?: string } =
      Object(error);
    return {
      code: failed.code ?? -1,
      stdout: failed.stdout ?? '',
      stderr: failed.stderr ?? String(error),
    };
  }
}
