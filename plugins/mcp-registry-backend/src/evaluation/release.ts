import { readFileSync } from 'node:fs';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * The release of the rules and readers. Another one may understand the same
 * bytes differently, and judge them differently.
 */
export const RELEASE: string = JSON.parse(
  readFileSync(resolvePackagePath('mcp-governance', 'package.json'), 'utf8'),
).version;
