import { Entry } from '../Entry';
import { Fleet } from '../Fleet';
import { OverlapEvidence, OverlapGround } from '../types';

/** A host or audience that so many servers have is a gateway, not a ground. */
const gateway = 8;
const gatewayShare = 0.02;

function isGateway(fleet: Fleet, ground: OverlapGround): boolean {
  const most = Math.max(gateway, fleet.size * gatewayShare);
  return fleet.on(ground).size > most;
}

function toShared(
  fleet: Fleet,
  [left, right]: readonly [Entry, Entry],
  kind: OverlapGround['kind'],
): string[] {
  return left.grounds
    .filter(ground => ground.kind === kind && fleet.on(ground).has(right))
    .filter(ground => kind === 'api' || !isGateway(fleet, ground))
    .map(({ value }) => value)
    .sort();
}

/** Both say what they wrap, and it is nothing in common: a shared gateway is no ground. */
export function isContradicted(left: Entry, right: Entry): boolean {
  const [one, other] = [left, right].map(
    ({ grounds }) =>
      new Set(
        grounds.flatMap(({ kind, value }) => (kind === 'api' ? value : [])),
      ),
  );
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some(ref => other.has(ref));
}

/** Evidence that the two manifests state, what weighs most first. */
export function* compareGrounds(
  fleet: Fleet,
  pair: readonly [Entry, Entry],
): Generator<OverlapEvidence> {
  const refs = toShared(fleet, pair, 'api');
  if (refs.length > 0) yield { kind: 'same-api', refs };
  const addresses = toShared(fleet, pair, 'endpoint');
  if (addresses.length > 0) yield { kind: 'same-endpoint', addresses };
  const packages = toShared(fleet, pair, 'package');
  if (packages.length > 0) yield { kind: 'same-package', packages };
  const hosts = toShared(fleet, pair, 'host');
  if (hosts.length > 0) yield { kind: 'same-host', hosts };
  const [audience] = toShared(fleet, pair, 'audience');
  if (audience) yield { kind: 'same-audience', audience };
}

const mostScopes = 5;

/** Evidence that supports other evidence and means little alone. */
export function* compareCircumstances([left, right]: readonly [
  Entry,
  Entry,
]): Generator<OverlapEvidence> {
  const { credential, scopes = [] } = left.server;
  if (credential && credential === right.server.credential) {
    yield { kind: 'same-credential', credential };
  }
  const both = scopes.filter(scope => right.server.scopes?.includes(scope));
  if (both.length > 0) {
    yield { kind: 'same-scopes', scopes: both.slice(0, mostScopes) };
  }
  const { repository } = left;
  if (repository && repository === right.repository) {
    yield { kind: 'same-source', repository };
  }
}
