import { dirname, join } from 'node:path';
import { CouldNotRunError } from '../exit-codes';
import { explainFileError, isMissing } from '../files';
import { Io } from '../io';
import { FileWaiver, parseWaivers } from './parse-waivers';

const BESIDE = '.mcp-registry/waivers.yaml';

/**
 * Reads the waivers that are reviewed with the code: of the file that was
 * named, else of `.mcp-registry/waivers.yaml` beside the manifest, where there
 * is one.
 *
 * @throws CouldNotRunError where they cannot be read
 */
export async function readWaivers(
  manifest: string,
  named: string | undefined,
  io: Io,
): Promise<FileWaiver[]> {
  const file = named ?? join(dirname(manifest), BESIDE);
  try {
    return parseWaivers(await io.readFile(file), file);
  } catch (error) {
    if (error instanceof CouldNotRunError) {
      throw error;
    }
    if (named === undefined && isMissing(error)) {
      return [];
    }
    throw new CouldNotRunError(
      `Could not read ${file}: ${explainFileError(error)}`,
    );
  }
}
