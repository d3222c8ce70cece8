/**
 * Which server an entity is: true on the registry's own entities. On those
 * that others declare it is what their authors say, an input.
 *
 * @public
 */
export const ANNOTATION_SERVER_NAME = 'mcp-registry/server-name';

/**
 * Which server an entity that others declared stands for; written by the
 * registry only.
 *
 * @public
 */
export const ANNOTATION_BOUND_SERVER = 'mcp-registry/bound-server';

/** Where the manifest of an entity that others declare stands: an input. @public */
export const ANNOTATION_MANIFEST = 'mcp-registry/manifest';

/** The badge's level; written by the registry only. @public */
export const ANNOTATION_TRUST_LEVEL = 'mcp-registry/trust-level';

/** The latest verdict's status; written by the registry only. @public */
export const ANNOTATION_VERDICT = 'mcp-registry/verdict';

/** What every annotation of the registry starts with. @public */
export const ANNOTATION_PREFIX = 'mcp-registry/';

/** `spec.type` of the entities that stand for servers. @public */
export const MCP_SERVER_TYPE = 'mcp-server';

/** Stands in where a server has no owner; the sample catalog has the group. @public */
export const UNOWNED_GROUP_REF = 'group:default/unowned';
