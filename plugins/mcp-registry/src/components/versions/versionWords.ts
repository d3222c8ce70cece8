import { VersionCompatibility } from 'backstage-plugin-mcp-registry-common';
import { Bump, coversBump } from 'mcp-governance';
import { Tone } from '../badges/StatusIcon';

/** How a version number stands to what was changed under it. */
export interface BumpWords {
  tone: Tone;
  text: string;
}

type Bumps = Pick<VersionCompatibility, 'declaredBump' | 'requiredBump'>;

function toDeclared(bump: Bump | null): string {
  switch (bump) {
    case null:
      return 'The number says no bump';
    case 'none':
      return 'No bump declared';
    default:
      return `${bump[0].toUpperCase()}${bump.slice(1)} bump declared`;
  }
}

function toRequired(bump: Bump | null): string {
  switch (bump) {
    case null:
      return 'what is required is undecided';
    case 'none':
      return 'none required';
    default:
      return `${bump} required`;
  }
}

/** Whether a declared bump is enough; undefined where that cannot be said. */
export function isCovered({
  declaredBump,
  requiredBump,
}: Bumps): boolean | undefined {
  return declaredBump === null || requiredBump === null
    ? undefined
    : coversBump(declaredBump, requiredBump);
}

/**
 * Says what bump a version declares and what bump it should have.
 *
 * @param bumps - `covered`: where the registry has judged it
 */
export function toBumpWords(bumps: Bumps & { covered?: boolean }): BumpWords {
  const covered = bumps.covered ?? isCovered(bumps);
  const text = `${toDeclared(bumps.declaredBump)}, ${toRequired(
    bumps.requiredBump,
  )}`;
  if (covered === undefined) {
    return { tone: 'neutral', text };
  }
  return { tone: covered ? 'good' : 'bad', text };
}
