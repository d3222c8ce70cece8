import { governancePointer } from '../../conventions/governance-pointer';
import { Known } from '../../model/json';
import { GovernanceScope, ParsedManifest } from '../../model/manifest/types';
import { Snapshot } from '../../model/snapshot/types';
import { ChangePlace, ScopeChange } from '../changes';
import { rateText } from '../text-tier';
import { isBroaderScope } from './broader-scope';
import { areTooMany } from './pair-entries';

/** A scope and where it stands. */
interface PlacedScope {
  scope: GovernanceScope;
  place: ChangePlace;
}

/** The scopes of two versions, and the tools that the older one had. */
interface ScopeSides {
  old: Map<string, PlacedScope>;
  next: Map<string, PlacedScope>;
  isOldTool(tool: string): boolean;
}

/**
 * Differences in the scopes that tokens carry. Where one side says nothing of
 * authentication, or has none, its scopes say nothing either.
 */
export function diffScopes(
  before: ParsedManifest,
  after: ParsedManifest,
  tools: Known<Snapshot>,
): ScopeChange[] {
  if (!hasScopes(before) || !hasScopes(after)) {
    return [];
  }
  const old = indexScopes(before);
  const next = indexScopes(after);
  const sides = { old, next, isOldTool: oldTools(old, tools) };
  const broadened = listBroadened(sides);
  const replaced = new Set(broadened.map(({ replaced: name }) => name));
  const taken = new Set(broadened.map(({ scope }) => scope));
  return [
    ...broadened,
    ...[...old.keys()]
      .filter(name => !next.has(name) && !replaced.has(name))
      .map(name => createRemoval(sides, name)),
    ...[...next.keys()].flatMap(name =>
      taken.has(name) ? [] : diffScope(sides, name),
    ),
  ];
}

function hasScopes({ governance }: ParsedManifest): boolean {
  const { auth } = governance;
  return auth !== undefined && auth.scheme !== 'none';
}

function indexScopes({ governance }: ParsedManifest): Map<string, PlacedScope> {
  const scopes = governance.auth?.scopes ?? [];
  return new Map(
    scopes.map((scope, index) => [
      scope.name,
      {
        scope,
        place: { pointer: governancePointer('auth', 'scopes', index) },
      },
    ]),
  );
}

/** Without a snapshot, the tools that scopes name are those that there were. */
function oldTools(
  old: Map<string, PlacedScope>,
  snapshot: Known<Snapshot>,
): (tool: string) => boolean {
  const listed = snapshot.known
    ? snapshot.value.tools.map(({ name }) => name)
    : [];
  const named = [...old.values()].flatMap(({ scope }) => scope.tools ?? []);
  const all = new Set([...listed, ...named]);
  return tool => all.has(tool);
}

function listBroadened({ old, next }: ScopeSides): ScopeChange[] {
  const added = [...next.values()].filter(({ scope }) => !old.has(scope.name));
  const gone = [...old.values()].filter(({ scope }) => !next.has(scope.name));
  return areTooMany(gone, added)
    ? []
    : gone.flatMap(placed => createBroadening(placed, added));
}

function createBroadening(
  { scope: { name }, place }: PlacedScope,
  added: PlacedScope[],
): ScopeChange[] {
  const broader = added.find(({ scope }) => isBroaderScope(name, scope.name));
  return broader
    ? [
        {
          kind: 'scope',
          action: 'broaden',
          scope: broader.scope.name,
          replaced: name,
          tools: broader.scope.tools ?? [],
          subject: 'server',
          document: 'manifest',
          before: place,
          after: broader.place,
        },
      ]
    : [];
}

function createRemoval({ old }: ScopeSides, name: string): ScopeChange {
  const placed = old.get(name);
  return {
    kind: 'scope',
    action: 'remove',
    scope: name,
    tools: placed?.scope.tools ?? [],
    subject: 'server',
    document: 'manifest',
    ...(placed && { before: placed.place }),
  };
}

function diffScope(
  { old, next, isOldTool }: ScopeSides,
  name: string,
): ScopeChange[] {
  const [from, to] = [old.get(name), next.get(name)];
  const known = from?.scope.tools ?? [];
  const tools = (to?.scope.tools ?? []).filter(
    tool => !known.includes(tool) && isOldTool(tool),
  );
  const isNewlyNeeded = from === undefined || tools.length > 0;
  const base = {
    kind: 'scope' as const,
    scope: name,
    tools,
    subject: 'server',
    document: 'manifest' as const,
    ...(from && { before: from.place }),
    ...(to && { after: to.place }),
  };
  return [
    ...(isNewlyNeeded ? [{ ...base, action: 'add' as const }] : []),
    ...(from && to && meansOtherwise(from.scope, to.scope)
      ? [{ ...base, action: 'meaning' as const, tools: to.scope.tools ?? [] }]
      : []),
  ];
}

function meansOtherwise(from: GovernanceScope, to: GovernanceScope): boolean {
  const [old, next] = [from, to].map(({ description }) => description ?? '');
  return old !== '' && old !== next && rateText(old, next).tier !== 'cosmetic';
}
