import { version } from '../../package.json';
import { Client } from '@modelcontextprotocol/client';
import { JsonObject, JsonValue } from 'mcp-governance';
import { z } from 'zod';
import { CouldNotRunError } from '../exit-codes';
import { explainFailure } from './explain-failure';
import { ListMethod, listPages } from './list-pages';
import { createTransport, describeTarget, Target } from './target';

const LISTS: (ListMethod & { capability: string; as: string })[] = [
  { capability: 'tools', method: 'tools/list', key: 'tools', as: 'tools' },
  {
    capability: 'prompts',
    method: 'prompts/list',
    key: 'prompts',
    as: 'prompts',
  },
  {
    capability: 'resources',
    method: 'resources/list',
    key: 'resources',
    as: 'resources',
  },
  {
    capability: 'resources',
    method: 'resources/templates/list',
    key: 'resourceTemplates',
    as: 'resourceTemplates',
  },
];

async function readLists(client: Client, timeout: number): Promise<JsonObject> {
  const offered: Record<string, unknown> = client.getServerCapabilities() ?? {};
  const lists: Record<string, JsonValue> = {};
  const publicLists: string[] = [];
  for (const list of LISTS) {
    if (offered[list.capability] !== undefined) {
      const { entries, isPublic } = await listPages(client, list, timeout);
      lists[list.as] = entries;
      publicLists.push(...(isPublic ? [list.as] : []));
    }
  }
  return { ...lists, publicLists };
}

async function connect(target: Target, timeout: number): Promise<Client> {
  // `auto` speaks 2026-07-28 where the server does, and the handshake of
  // 2025-11-25 and before where it does not.
  const client = new Client(
    { name: 'mcp-registry', version },
    {
      versionNegotiation: {
        mode: 'auto',
        probe: { timeoutMs: Math.min(timeout, 5000) },
      },
    },
  );
  try {
    await client.connect(createTransport(target), { timeout });
  } catch (error) {
    throw new CouldNotRunError(
      `Could not talk to ${describeTarget(target)}: ${explainFailure(
        error,
        target,
      )}`,
    );
  }
  return client;
}

/**
 * Asks a running server for all it offers.
 *
 * @param timeout - milliseconds for each request
 * @returns what the server answered, as it answered it
 * @throws CouldNotRunError where the server cannot be reached or does not end
 */
export async function captureServer(
  target: Target,
  timeout: number,
): Promise<JsonObject> {
  const client = await connect(target, timeout);
  try {
    const protocolVersion = client.getNegotiatedProtocolVersion();
    const instructions = client.getInstructions();
    return {
      ...(protocolVersion === undefined ? {} : { protocolVersion }),
      ...(instructions === undefined ? {} : { instructions }),
      capabilities: z.json().parse(client.getServerCapabilities() ?? {}),
      ...(await readLists(client, timeout)),
    };
  } catch (error) {
    throw error instanceof CouldNotRunError
      ? error
      : new CouldNotRunError(
          `${describeTarget(
            target,
          )} did not answer as it should: ${explainFailure(error, target)}`,
        );
  } finally {
    await client.close();
  }
}
