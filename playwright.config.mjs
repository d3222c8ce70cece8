import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/lib/chromium.mjs';

// Away from the usual ports, so that a running portal is not disturbed.
const appPort = process.env.MCP_REGISTRY_APP_PORT ?? '3100';
const backendPort = process.env.MCP_REGISTRY_BACKEND_PORT ?? '7107';
const appUrl = `http://localhost:${appPort}`;
const backendUrl = `http://localhost:${backendPort}`;

// Where `npm test` wants the counts.
const report = process.env.MCP_REGISTRY_E2E_REPORT;

// Tests that talk to the backend themselves find it here.
process.env.MCP_REGISTRY_E2E_BACKEND_URL = backendUrl;

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.local/e2e',
  globalSetup: './scripts/e2e/wait-for-backend.mjs',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  workers: 1,
  forbidOnly: true,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : 'list',
  use: {
    baseURL: appUrl,
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(process.env),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/run.mjs start --no-local',
    env: {
      MCP_REGISTRY_APP_PORT: appPort,
      MCP_REGISTRY_BACKEND_PORT: backendPort,
    },
    url: appUrl,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'pipe',
  },
});
