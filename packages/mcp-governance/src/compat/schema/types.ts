import { JsonValue } from '../../model/json';

/** What happened to one keyword of a schema. @public */
export type EditKind =
  | 'property-added'
  | 'property-removed'
  | 'property-renamed'
  | 'required-added'
  | 'required-removed'
  | 'enum'
  | 'branch-added'
  | 'branch-removed'
  | 'default'
  | 'format'
  | 'header'
  | 'annotation'
  | 'keyword'
  | 'schema';

/** One step of a patch: what stands at a place, or that nothing does. @public */
export interface PatchStep {
  /** Segments from the schema's root. */
  path: readonly string[];
  /** `undefined` removes it. */
  value: JsonValue | undefined;
}

/**
 * One difference between two schemas, with the patch that makes it in the
 * older one and touches nothing else.
 *
 * @public
 */
export interface SchemaEdit {
  kind: EditKind;
  /** The keyword, for example `minLength`; empty for a whole schema. */
  keyword: string;
  /** The property that was added, removed or renamed. */
  name?: string;
  /** The property's new name. */
  renamedTo?: string;
  /** Whether the property was, or is, required. */
  required?: boolean;
  /** Where in the value, for example `items[].status`; empty for the root. */
  path: string;
  /** Segments of the schema that holds the keyword, in the older schema. */
  at: readonly string[];
  /** The same in the newer schema. */
  newAt: readonly string[];
  before?: JsonValue;
  after?: JsonValue;
  /** Values that an enum lost and gained. */
  lost?: JsonValue[];
  gained?: JsonValue[];
  /**
   * The object rejects unknown members: the newer one, of which a property was
   * removed, or the older one, which a property was added to.
   */
  closed?: boolean;
  /**
   * That side says something of the property all the same, in a branch, by a
   * pattern or as a map, so that inclusion alone can tell.
   */
  named?: boolean;
  patch: readonly PatchStep[];
}

/**
 * What inclusion says of a schema's change, or of one edit alone. For inputs:
 * is every call that callers may make still accepted? For outputs: is
 * everything that is returned still what was promised?
 *
 * @public
 */
export interface EditDecision {
  relation: 'included' | 'not-included' | 'undecided';
  /** Both ways: no value is told apart, so nothing has changed. */
  equal: boolean;
  /** A call or result that breaks; there wherever `relation` is `not-included`. */
  witness?: JsonValue;
  /** Why it is undecided: keyword and place. */
  reason?: string;
}
