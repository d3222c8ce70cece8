import { findInvalidPlaces } from '../../model/snapshot/invalidPlaces';
import { SchemaChange } from '../changes';
import { PlacedSchemas } from './placed-schemas';

/**
 * What is wrong with an input schema that is valid in no draft any more, at its
 * first place; `undefined` where it is valid still, or was not before. Nothing
 * where its root is of no object any more, either, which is said elsewhere.
 */
export function diffValidity(
  schemas: PlacedSchemas,
): SchemaChange[] | undefined {
  const { direction, before, after } = schemas;
  const [place] = direction === 'input' ? findInvalidPlaces(after) : [];
  if (!place || findInvalidPlaces(before).length > 0) {
    return undefined;
  }
  return before.type === 'object' && after.type !== 'object'
    ? []
    : [createInvalidChange(schemas, place)];
}

function createInvalidChange(
  { direction, tool, oldPointer, newPointer }: PlacedSchemas,
  { keyword, pointer }: { keyword?: string; pointer: string },
): SchemaChange {
  return {
    kind: 'schema',
    direction,
    tool,
    action: 'invalid',
    subject: `tool:${tool}`,
    document: 'snapshot',
    before: { pointer: oldPointer },
    after: { pointer: newPointer + pointer },
    ...(keyword && { keyword }),
  };
}
