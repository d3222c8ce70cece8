import { isJsonObject } from '../../model/documentReader';
import { JsonObject } from '../../model/json';
import { parsePointer } from '../../model/pointer';
import { SubSchema, walkSchemas } from '../../model/snapshot/schemaKeywords';
import { Tool } from '../../model/snapshot/types';
import { findHeaderProblems } from './header-problems';
import { PortabilityRuleId } from './profiles';

/** Something in a tool's definition that some clients cannot take. */
export interface PortabilityProblem {
  rule: PortabilityRuleId;
  /** JSON pointer within the tool. */
  pointer: string;
  /** Where in the value, for example `filter.state`; empty for the root. */
  path: string;
  /** What was found, where the rule has more than one thing to find. */
  found?: string;
}

/** The longest name that clients take, their prefix included. */
const MAX_NAME = 64;

const PROPERTY_NAME = /^[\w.-]{1,64}$/;

const COMBINATORS = ['oneOf', 'anyOf', 'allOf'];

/**
 * The first place of each problem of a tool.
 *
 * @param server - the name by which clients know the server; may be empty
 */
export function findProblems(tool: Tool, server: string): PortabilityProblem[] {
  const { name, inputSchema, outputSchema } = tool;
  return [
    ...(`mcp__${server}__${name}`.length > MAX_NAME
      ? [{ rule: 'long-name' as const, pointer: '/name', path: '' }]
      : []),
    ...(inputSchema ? findInRoot(inputSchema) : []),
    ...(inputSchema ? findBelow(inputSchema) : []),
    ...(outputSchema && outputSchema.type !== 'object'
      ? [{ rule: 'output-root' as const, pointer: '/outputSchema', path: '' }]
      : []),
  ];
}

function findInRoot(schema: JsonObject): PortabilityProblem[] {
  const root = { pointer: '/inputSchema', path: '' };
  const found = COMBINATORS.find(keyword => Object.hasOwn(schema, keyword));
  return [
    ...(found ? [{ rule: 'root-combinator' as const, ...root, found }] : []),
    ...(Object.hasOwn(schema, 'properties')
      ? []
      : [{ rule: 'properties-missing' as const, ...root }]),
    ...(schema.type === 'object'
      ? []
      : [{ rule: 'root-type' as const, ...root }]),
  ];
}

function findBelow(root: JsonObject): PortabilityProblem[] {
  const schemas = [...walkSchemas(root)];
  return [
    firstOf('reference', schemas, ({ $ref }) => typeof $ref === 'string'),
    firstOf('type-list', schemas, ({ type }) => Array.isArray(type)),
    firstOf('property-name', schemas, hasOddName),
    place('header', findHeaderProblems(schemas)[0]),
  ].flatMap(problem => problem ?? []);
}

function hasOddName({ properties }: JsonObject): boolean {
  return (
    properties !== undefined &&
    isJsonObject(properties) &&
    Object.keys(properties).some(name => !PROPERTY_NAME.test(name))
  );
}

function firstOf(
  rule: PortabilityRuleId,
  schemas: readonly SubSchema[],
  isProblem: (schema: JsonObject) => boolean,
): PortabilityProblem | undefined {
  return place(
    rule,
    schemas.find(({ schema }) => isProblem(schema)),
  );
}

function place(
  rule: PortabilityRuleId,
  found: SubSchema | undefined,
): PortabilityProblem | undefined {
  return (
    found && {
      rule,
      pointer: `/inputSchema${found.pointer}`,
      path: pathOf(found.pointer),
    }
  );
}

/** Names of properties on the way, and `[]` for items. */
function pathOf(pointer: string): string {
  const segments = parsePointer(pointer);
  return segments
    .map((segment, index) => {
      if (segments[index - 1] === 'properties') {
        return `.${segment}`;
      }
      return segment === 'items' ? '[]' : '';
    })
    .join('')
    .replace(/^\./, '');
}
