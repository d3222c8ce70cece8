import { setTimeout as delay } from 'node:timers/promises';

const patience = 180_000;

async function isReady(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Playwright's global setup: the frontend is often served before the backend. */
export default async function waitForBackend() {
  const backend = process.env.MCP_REGISTRY_E2E_BACKEND_URL;
  const url = `${backend}/.backstage/health/v1/readiness`;
  const end = Date.now() + patience;
  while (!(await isReady(url))) {
    if (Date.now() > end) {
      throw new Error(`The backend is not ready after ${patience} ms: ${url}`);
    }
    await delay(500);
  }
}
