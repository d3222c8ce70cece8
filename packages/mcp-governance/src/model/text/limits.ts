/** Largest manifest that is read unless the caller says otherwise, in bytes. @public */
export const MANIFEST_MAX_BYTES = 1024 * 1024;

/** Largest snapshot that is read unless the caller says otherwise, in bytes. @public */
export const SNAPSHOT_MAX_BYTES = 8 * 1024 * 1024;

/** How deep objects and arrays may nest unless the caller says otherwise. @public */
export const MAX_DEPTH = 100;

/**
 * How many values the aliases of a YAML text may add to those written out: a
 * few lines of nested aliases would otherwise stand for billions of values.
 *
 * @public
 */
export const MAX_ALIASED_VALUES = 10_000;

/** How many words and signs a YAML text may have: each costs time to read. */
export const MAX_YAML_TOKENS = 300_000;

/** How many problems of one text are listed; the rest is counted. */
export const MAX_TEXT_PROBLEMS = 100;
