import { ParsedManifest } from 'mcp-governance';
import { CouldNotRunError } from '../exit-codes';
import { readInput } from '../files';
import { Io } from '../io';
import { createPortalClient, PortalOptions } from '../portal/portal';
import { contextSchema, SavedContext } from './schema';

function parseContext(value: unknown, from: string): SavedContext {
  const result = contextSchema.safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new CouldNotRunError(
      `${from} is no check context: ${issue.message} at /${issue.path.join(
        '/',
      )}. Save it with mcp-registry check --save-context <file>`,
    );
  }
  return result.data;
}

async function readJson(file: string, io: Io): Promise<unknown> {
  const bytes = await readInput(file, io);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new CouldNotRunError(
      `${file} is no JSON: ${
        error instanceof Error ? error.message : ''
      }. Save it with mcp-registry check --save-context <file>`,
    );
  }
}

/** Reads a saved context. @throws CouldNotRunError where it is none */
export async function readContextFile(
  file: string,
  io: Io,
): Promise<SavedContext> {
  return parseContext(await readJson(file, io), file);
}

/** Asks the portal for the context of a manifest. */
export async function fetchContext(
  { manifest, governance }: ParsedManifest,
  options: PortalOptions,
  io: Io,
): Promise<SavedContext> {
  const portal = await createPortalClient(options, io);
  const credentialReference = governance.auth?.credentialReference;
  const context = await portal.getCheckContext(manifest.name, {
    version: manifest.version,
    ...(credentialReference !== undefined && { credentialReference }),
  });
  return parseContext(context, 'What the portal answered');
}
