import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

const defaults = { app: 3000, backend: 7007 };

function portOf(value, fallback) {
  if (value === undefined || value === '') {
    return fallback;
  }
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`Not a port: ${value}`);
  }
  return port;
}

/**
 * The ports of the portal.
 *
 * @param env - `MCP_REGISTRY_APP_PORT` and `MCP_REGISTRY_BACKEND_PORT` move it
 */
export function portsFrom(env) {
  return {
    app: portOf(env.MCP_REGISTRY_APP_PORT, defaults.app),
    backend: portOf(env.MCP_REGISTRY_BACKEND_PORT, defaults.backend),
  };
}

/**
 * What moves Backstage to other ports; nothing where they are the usual ones,
 * so that a developer's own configuration stays in force.
 *
 * @returns environment variables
 */
export function portSettings({ app, backend }) {
  if (app === defaults.app && backend === defaults.backend) {
    return {};
  }
  const appUrl = JSON.stringify(`http://localhost:${app}`);
  return {
    APP_CONFIG_app_baseUrl: appUrl,
    APP_CONFIG_backend_baseUrl: JSON.stringify(`http://localhost:${backend}`),
    APP_CONFIG_backend_listen_port: String(backend),
    APP_CONFIG_backend_cors_origin: appUrl,
  };
}

function listens(port, host) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code !== 'EADDRINUSE'));
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}

/** Whether nothing listens on a port of this machine. */
export async function isFree(port) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    if (!(await listens(port, host))) {
      return false;
    }
  }
  return true;
}

/** Stops with a clear message where one of the portal's ports is taken. */
export async function assertPortsFree({ app, backend }) {
  const variables = {
    MCP_REGISTRY_APP_PORT: app,
    MCP_REGISTRY_BACKEND_PORT: backend,
  };
  for (const [variable, port] of Object.entries(variables)) {
    if (!(await isFree(port))) {
      throw new Failure(
        `Port ${port} is taken. Stop what listens there, or set ${variable} ` +
          'to another port.',
      );
    }
  }
}
