import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { permissionsServiceFactory } from '@backstage/backend-defaults/permissions';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import registry from 'backstage-plugin-mcp-registry-backend';
import { parse } from 'yaml';

const root = resolve(__dirname, '../../../..');
const runFile = promisify(execFile);

/** Token of each publisher by variable, as `start` makes them. */
export const demoTokens: Record<string, string> = {
  MCP_REGISTRY_TOKEN_PAYMENTS_CI: 'token-of-payments-ci',
  MCP_REGISTRY_TOKEN_PLATFORM_CI: 'token-of-platform-ci',
};

/** `mcpRegistry.conventions` of app-config; the demo has none of its own. */
export interface DemoConventions {
  /** Levels by rule. */
  rules: Record<string, string>;
}

/** A backend that listens. */
export type DemoRegistry = Awaited<ReturnType<typeof startDemoRegistry>>;

/** The demo's configuration, with tokens of its own. */
function readDemoConfig(conventions: DemoConventions | undefined) {
  const text = readFileSync(resolve(root, 'app-config.demo.yaml'), 'utf8');
  const { backend, mcpRegistry } = parse(
    text.replace(/\$\{(\w+)\}/g, (_, name: string) => demoTokens[name]),
  );
  return {
    backend,
    mcpRegistry: { ...mcpRegistry, ...(conventions && { conventions }) },
    permission: { enabled: true },
  };
}

/**
 * Starts the registry as the demo configures it, with Backstage's own
 * authentication and restrictions.
 *
 * @param conventions - instead of the default ones
 */
export async function startDemoRegistry(conventions?: DemoConventions) {
  const data = readDemoConfig(conventions);
  const { server } = await startTestBackend({
    features: [
      registry,
      authServiceFactory,
      httpAuthServiceFactory,
      permissionsServiceFactory,
      mockServices.rootConfig.factory({ data }),
    ],
  });
  return server;
}

/** The command's arguments, and whose token it has. */
export interface Command {
  token: string;
  args: string[];
}

/** Runs the command `mcp-registry` in a process of its own, at the root. */
export async function runCommand(
  registryServer: DemoRegistry,
  { token, args }: Command,
) {
  const env = {
    ...process.env,
    MCP_REGISTRY_URL: `http://localhost:${registryServer.port()}`,
    MCP_REGISTRY_TOKEN: token,
  };
  const command = resolve(root, 'packages/cli/bin/mcp-registry');
  return runFile(process.execPath, [command, ...args], { cwd: root, env });
}
