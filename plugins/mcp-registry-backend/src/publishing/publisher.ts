import { matchesAny } from 'mcp-governance';
import { PublisherConfig } from '../config/types';
import { CurrentServer } from '../ingestion/types';

/** Who publishes, and what they answer for. */
export interface Publisher {
  /** A token's subject, or a user's entity reference. */
  principal: string;
  /** The plugin that acts for the user, where one does: `plugin:<id>`. */
  actor?: string;
  /** Entity references of the groups that they may publish for. */
  owners: string[];
  /** Server name patterns; a user has none. */
  names?: string[];
}

/** What somebody wants to publish. */
export interface PublishClaim {
  server: string;
  /** The group that the manifest names as owner. */
  owner?: string;
  /** The server as it is registered now, if it is. */
  current?: CurrentServer;
}

/**
 * Why a publisher may not publish this.
 *
 * @param publishers - tokens' bindings, whose names are not a user's to take
 * @returns `undefined` where they may
 */
export function findPublishRefusal(
  publisher: Publisher,
  claim: PublishClaim,
  publishers: PublisherConfig[],
): string | undefined {
  return (
    findNameRefusal(publisher, claim, publishers) ??
    refuseOwner(publisher, claim) ??
    refuseTaking(publisher, claim)
  );
}

/**
 * Why a publisher may not use a server's name, whoever owns the server.
 *
 * @returns `undefined` where they may
 */
export function findNameRefusal(
  { principal, owners, names }: Publisher,
  { server }: Pick<PublishClaim, 'server'>,
  publishers: PublisherConfig[],
): string | undefined {
  if (names) {
    return matchesAny(names, server)
      ? undefined
      : `${principal} may publish ${names.join(', ')}, not ${server}`;
  }
  const keepers = publishers.filter(other => matchesAny(other.names, server));
  const isKept =
    keepers.length > 0 && !keepers.some(other => shares(other.owners, owners));
  return isKept ? `${server} is a name of another group` : undefined;
}

function refuseOwner(
  { principal, owners }: Publisher,
  { owner }: PublishClaim,
): string | undefined {
  if (owner !== undefined && owners.includes(owner)) {
    return undefined;
  }
  const named = owner
    ? `names ${owner} as its owner`
    : 'names no group as its owner';
  const allowed = owners.join(', ') || 'no group';
  return `The manifest ${named}, and ${principal} may publish for ${allowed}`;
}

function refuseTaking(
  { names, owners }: Publisher,
  { server, current }: PublishClaim,
): string | undefined {
  if (!current || (names && current.isDeclared)) {
    // What the catalog declares keeps no name from whom it is bound to.
    return undefined;
  }
  if (current.owner === undefined) {
    // A token is bound to the name as well; nothing binds a user to it.
    return names ? undefined : `${server} is registered and has no owner`;
  }
  return owners.includes(current.owner)
    ? undefined
    : `${server} belongs to another group`;
}

function shares(some: string[], others: string[]): boolean {
  return some.some(one => others.includes(one));
}
