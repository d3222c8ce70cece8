import { SchemaChange } from '../changes';
import { PlacedSchemas } from './placed-schemas';

const DEFAULT_DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** Whether a schema is read by the rules of another dialect: one change, or none. */
export function diffDialects(schemas: PlacedSchemas): SchemaChange[] {
  const [from, to] = [schemas.before, schemas.after].map(({ $schema }) =>
    typeof $schema === 'string' ? $schema.replace(/#$/, '') : DEFAULT_DIALECT,
  );
  return from === to ? [] : [createDialectChange(schemas, { from, to })];
}

function createDialectChange(
  { direction, tool, oldPointer, newPointer }: PlacedSchemas,
  { from, to }: Record<'from' | 'to', string>,
): SchemaChange {
  return {
    kind: 'schema',
    direction,
    tool,
    action: 'dialect',
    subject: `tool:${tool}`,
    document: 'snapshot',
    before: { pointer: oldPointer, value: from },
    after: { pointer: newPointer, value: to },
    from,
    to,
  };
}
