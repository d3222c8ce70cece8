import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that relative paths of app-config start from: the nearest one at
 * or above `start` whose package.json declares workspaces, which is where
 * app-config.yaml stands, or `start` itself.
 */
export function findRootDirectory(start: string): string {
  for (
    let folder = start, parent = dirname(start);
    ;
    folder = parent, parent = dirname(parent)
  ) {
    if (hasWorkspaces(join(folder, 'package.json'))) {
      return folder;
    }
    if (parent === folder) {
      return start;
    }
  }
}

function hasWorkspaces(file: string): boolean {
  if (!existsSync(file)) {
    return false;
  }
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return (
      typeof content === 'object' && content !== null && 'workspaces' in content
    );
  } catch {
    return false;
  }
}
