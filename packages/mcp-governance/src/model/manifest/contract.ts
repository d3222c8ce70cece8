import { compareText, digest } from '../digest';
import { Governance, GovernanceAuth, ParsedManifest } from './types';

/**
 * What callers rely on: the manifest outside `_meta`, with the governance
 * block's `auth` and `errors`. `$schema` only says how the file is written, so
 * that rewriting it in a newer shape changes nothing.
 *
 * @public
 */
export type Contract = Record<string, unknown>;

/** Who answers for the server and how; it belongs to no version. @public */
export type Stewardship = Pick<
  Governance,
  | 'owner'
  | 'origin'
  | 'system'
  | 'lifecycle'
  | 'wraps'
  | 'support'
  | 'logging'
  | 'auditLog'
  | 'dataClassification'
  | 'tags'
  | 'waivers'
>;

/** The part of a manifest that is immutable once published. @public */
export function contractOf({ manifest, governance }: ParsedManifest): Contract {
  const { _meta, $schema, ...server } = manifest;
  const { auth, errors } = governance;
  return { ...server, ...(auth && { auth }), ...(errors && { errors }) };
}

/** The part of a manifest that may change under the same version. @public */
export function stewardshipOf({ governance }: ParsedManifest): Stewardship {
  const { owner, origin, system, lifecycle, wraps, support } = governance;
  const { logging, auditLog, dataClassification, tags, waivers } = governance;
  const all: Stewardship = {
    owner,
    origin,
    system,
    lifecycle,
    wraps,
    support,
    logging,
    auditLog,
    dataClassification,
    tags,
    waivers,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  );
}

/**
 * Content address of the contract, whatever the order of keys and scopes.
 *
 * @public
 */
export function digestContract(parsed: ParsedManifest): string {
  const contract = contractOf(parsed);
  const { auth } = parsed.governance;
  return digest(auth ? { ...contract, auth: orderScopes(auth) } : contract);
}

/**
 * Content address of the stewardship, whatever the order of keys, tags and
 * wrapped entities.
 *
 * @public
 */
export function digestStewardship(parsed: ParsedManifest): string {
  const stewardship = stewardshipOf(parsed);
  const { tags, wraps } = stewardship;
  return digest({
    ...stewardship,
    tags: tags && sortTexts(tags),
    wraps: wraps && sortTexts(wraps),
  });
}

function orderScopes(auth: GovernanceAuth): GovernanceAuth {
  const scopes = auth.scopes
    ?.map(scope => ({
      ...scope,
      tools: scope.tools && sortTexts(scope.tools),
    }))
    .sort((left, right) => compareText(left.name, right.name));
  return { ...auth, scopes };
}

function sortTexts(texts: string[]): string[] {
  return [...new Set(texts)].sort(compareText);
}
