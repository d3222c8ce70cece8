import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Git-ignored files of this checkout: tokens, logs. */
export const localDir = join(root, '.local');
export const logsDir = join(localDir, 'logs');

/** Where a Node and a Yarn live that the machine does not have itself. */
export const toolchainDir = join(root, '.toolchain');
