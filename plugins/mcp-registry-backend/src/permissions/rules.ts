import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_MCP_SERVER } from 'backstage-plugin-mcp-registry-common';
import { Origin, TRUST_LEVELS, TrustLevel } from 'mcp-governance';
import { z } from 'zod';
import {
  hasProperty,
  McpServerPredicate,
  McpServerResource,
} from './predicate';

/** The resource of conditional decisions about servers. @public */
export const mcpServerPermissionResourceRef = createPermissionResourceRef<
  McpServerResource,
  McpServerPredicate
>().with({ pluginId: 'mcp-registry', resourceType: RESOURCE_TYPE_MCP_SERVER });

/** Makes both forms of a rule of its one definition. */
function decideBy<TParams>(
  toPredicate: (params: TParams) => McpServerPredicate,
) {
  return {
    apply: (server: McpServerResource, params: TParams) =>
      hasProperty(server, toPredicate(params)),
    toQuery: toPredicate,
  };
}

const values = (description: string) =>
  z.array(z.string()).describe(description);

/** Owned by one of these groups or users. @public */
export const isOwner = createPermissionRule({
  resourceRef: mcpServerPermissionResourceRef,
  name: 'IS_OWNER',
  description: 'Allow servers that one of these owns',
  paramsSchema: z.object({
    claims: values('Entity references, as in the ownership of a user'),
  }),
  ...decideBy(({ claims }: { claims: string[] }) => ({
    property: 'owner',
    values: claims.map(claim => claim.toLocaleLowerCase('en-US')),
  })),
});

/** At one of these trust levels. @public */
export const hasTrustLevel = createPermissionRule({
  resourceRef: mcpServerPermissionResourceRef,
  name: 'HAS_TRUST_LEVEL',
  description: 'Allow servers at one of these trust levels',
  paramsSchema: z.object({ levels: z.array(z.enum(TRUST_LEVELS)) }),
  ...decideBy(({ levels }: { levels: TrustLevel[] }) => ({
    property: 'trustLevel',
    values: levels,
  })),
});

/** In one of these lifecycles. @public */
export const hasLifecycle = createPermissionRule({
  resourceRef: mcpServerPermissionResourceRef,
  name: 'HAS_LIFECYCLE',
  description: 'Allow servers in one of these lifecycles',
  paramsSchema: z.object({ lifecycles: values('For example production') }),
  ...decideBy(({ lifecycles }: { lifecycles: string[] }) => ({
    property: 'lifecycle',
    values: lifecycles,
  })),
});

/** Read from one of these sources. @public */
export const hasSource = createPermissionRule({
  resourceRef: mcpServerPermissionResourceRef,
  name: 'HAS_SOURCE',
  description: 'Allow servers that were read from one of these sources',
  paramsSchema: z.object({ sources: values('Ids of sources') }),
  ...decideBy(({ sources }: { sources: string[] }) => ({
    property: 'sourceId',
    values: sources,
  })),
});

/** Of one of these origins. @public */
export const hasOrigin = createPermissionRule({
  resourceRef: mcpServerPermissionResourceRef,
  name: 'HAS_ORIGIN',
  description: 'Allow servers of one of these origins',
  paramsSchema: z.object({
    origins: z.array(z.enum(['internal', 'third-party'])),
  }),
  ...decideBy(({ origins }: { origins: Origin[] }) => ({
    property: 'origin',
    values: origins,
  })),
});

/** Every rule about servers. @public */
export const mcpServerPermissionRules = {
  isOwner,
  hasTrustLevel,
  hasLifecycle,
  hasSource,
  hasOrigin,
};

const conditionExports = createConditionExports({
  resourceRef: mcpServerPermissionResourceRef,
  rules: mcpServerPermissionRules,
});

/** Conditions that a permission policy answers with. @public */
export const mcpServerConditions = conditionExports.conditions;

/** Wraps conditions into the decision that a permission policy returns. @public */
export const createMcpServerConditionalDecision =
  conditionExports.createConditionalDecision;
