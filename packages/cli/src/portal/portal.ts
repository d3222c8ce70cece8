import type { McpRegistryClient } from 'backstage-plugin-mcp-registry-common';
import { CouldNotRunError } from '../exit-codes';
import { Io } from '../io';

/** Which portal, as whom. */
export interface PortalOptions {
  portal?: string;
  token?: string;
}

function findBackend(options: PortalOptions, io: Io): string {
  const url = options.portal ?? io.env.MCP_REGISTRY_URL;
  if (!url || !URL.canParse(url)) {
    throw new CouldNotRunError(
      'Name the portal’s backend: --portal <address>, or the variable MCP_REGISTRY_URL, for example http://localhost:7007',
    );
  }
  return url.replace(/\/+$/, '');
}

/**
 * Makes a client of the portal's registry. The token comes from the
 * environment rather than the command line, where others could read it.
 *
 * @throws CouldNotRunError where address or token are missing
 */
export async function createPortalClient(
  options: PortalOptions,
  io: Io,
): Promise<McpRegistryClient> {
  const backend = findBackend(options, io);
  const token = options.token ?? io.env.MCP_REGISTRY_TOKEN;
  if (!token) {
    throw new CouldNotRunError(
      'No token: set the variable MCP_REGISTRY_TOKEN to your publisher’s token',
    );
  }
  // Loaded where a portal is asked, since it costs a start 300 ms.
  const common = await import('backstage-plugin-mcp-registry-common');
  return new common.McpRegistryClient({
    discoveryApi: { getBaseUrl: async id => `${backend}/api/${id}` },
    fetchApi: {
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('Authorization', `Bearer ${token}`);
        return io.fetch(input, { ...init, headers });
      },
    },
  });
}

/** Whether somebody named a portal. */
export function hasPortal(options: PortalOptions, io: Io): boolean {
  return (options.portal ?? io.env.MCP_REGISTRY_URL) !== undefined;
}
