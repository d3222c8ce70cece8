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
  if (!to) {
    return [];
  }
  const known = new Set(from?.scope.tools);
  const named = to.scope.tools ?? [];
  const gained = named.filter(tool => !known.has(tool) && isOldTool(tool));
  const base = {
    kind: 'scope' as const,
    scope: name,
    subject: 'server',
    document: 'manifest' as const,
    ...(from && { before: from.place }),
    after: to.place,
  };
  if (!from) {
    return [{ ...base, action: 'add', tools: gained }];
  }
  const lost = [...known].filter(tool => !named.includes(tool));
  const isListed = known.size > 0 && named.length > 0;
  return [
    ...(isListed && gained.length > 0
      ? [{ ...base, action: 'add' as const, tools: gained }]
      : []),
    ...(isListed && lost.length > 0
      ? [{ ...base, action: 'remove' as const, tools: lost }]
      : []),
    ...listMeanings(from.scope, to.scope).map(meaning => ({
      ...base,
      action: 'meaning' as const,
      meaning,
      tools: named,
    })),
  ];
}

type Meaning = NonNullable<ScopeChange['meaning']>;

/** A list of tools that was not there before says more; one that goes says less. */
function listMeanings(from: GovernanceScope, to: GovernanceScope): Meaning[] {
  const [old, next] = [from, to].map(({ description }) => description ?? '');
  const [had, has] = [from, to].map(({ tools = [] }) => tools.length > 0);
  return [
    ...(old === next ? [] : [compareMeanings(old, next)]),
    ...(had === has
      ? []
      : [has ? ('assigned' as const) : ('unassigned' as const)]),
  ];
}

function compareMeanings(old: string, next: string): Meaning {
  if (old === '' || next === '') {
    return old === '' ? 'described' : 'undescribed';
  }
  return rateText(old, next).tier === 'cosmetic' ? 'reworded' : 'other';
}
