import { nearestKey } from '../model/nearestKey';
import { canonicalJson } from '../model/digest';
import { GovernanceShape } from '../model/manifest/types';
import { problem, ProblemOf } from './define-rule';
import { governancePointer } from './governance-pointer';
import { NamedShapes } from './types';

/** What can be wrong with a shape that a server declares. */
export type ShapeMessage =
  | 'missing'
  | 'unknownShape'
  | 'misspeltShape'
  | 'otherSchema'
  | 'notTheNamed';

/** What a server declares, against what the organization lists. */
export interface DeclaredShape {
  field: 'errors' | 'logging';
  declared: GovernanceShape | undefined;
  listed: NamedShapes;
}

/**
 * Asks for one of the listed shapes, by name or as an equal JSON Schema; where
 * the organization lists none, that something is declared.
 */
export function* shapeProblems(
  given: DeclaredShape,
): Generator<ProblemOf<ShapeMessage>> {
  const { field, declared = {}, listed } = given;
  const names = Object.keys(listed);
  if (declared.shape === undefined && declared.schema === undefined) {
    yield problem('missing', governancePointer(field), { shapes: names });
  } else if (names.length > 0 && declared.shape !== undefined) {
    yield* namedShapeProblems(declared.shape, given);
  } else if (
    names.length > 0 &&
    !names.some(name => isEqual(listed, name, declared))
  ) {
    yield problem('otherSchema', governancePointer(field, 'schema'), {
      shapes: names,
    });
  }
}

function* namedShapeProblems(
  shape: string,
  { field, declared = {}, listed }: DeclaredShape,
): Generator<ProblemOf<ShapeMessage>> {
  const names = Object.keys(listed);
  if (names.includes(shape)) {
    if (declared.schema && !isEqual(listed, shape, declared)) {
      yield problem('notTheNamed', governancePointer(field, 'schema'), {
        shape,
      });
    }
    return;
  }
  const nearest = nearestKey(shape, names);
  const pointer = governancePointer(field, 'shape');
  yield nearest
    ? problem('misspeltShape', pointer, { shape, nearest })
    : problem('unknownShape', pointer, { shape, shapes: names });
}

function isEqual(
  listed: NamedShapes,
  name: string,
  { schema }: GovernanceShape,
): boolean {
  return canonicalJson(listed[name]) === canonicalJson(schema);
}

/** The texts of these problems, for a kind of shape such as `error shape`. */
export function shapeMessages(kind: string): Record<ShapeMessage, string> {
  return {
    missing: `The server declares no ${kind}.`,
    unknownShape: `The ${kind} "{{shape}}" is none of the organization’s: {{shapes}}.`,
    misspeltShape: `The ${kind} "{{shape}}" is none of the organization’s; "{{nearest}}" is.`,
    otherSchema: `The schema is not equal to any ${kind} of the organization: {{shapes}}.`,
    notTheNamed: `The schema is not the one that the organization lists as "{{shape}}".`,
  };
}
