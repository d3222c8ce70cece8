import { z } from 'zod';
import * as schemas from '../schemas';
import { OpenApiSchema } from './types';

/** The document's schemas, and how its operations refer to them. */
export interface Components {
  /** As JSON Schema, by name, in order. */
  schemas: Record<string, OpenApiSchema>;
  /** @throws Error where a schema has no name: `schemas` does not export it */
  toReference(schema: z.ZodType): OpenApiSchema;
}

/** Names the schemas after what they are exported as. */
export function createComponents(): Components {
  const registry = z.registry<{ id: string }>();
  for (const [key, schema] of Object.entries(schemas)) {
    if (schema instanceof z.ZodType) {
      registry.add(schema, { id: toSchemaName(key) });
    }
  }
  const { schemas: all } = z.toJSONSchema(registry, {
    io: 'input',
    uri: toPointer,
  });
  return {
    schemas: toOrdered(all),
    toReference: schema => {
      const named = registry.get(schema);
      if (!named) {
        throw new Error('A body or an answer has a schema without a name');
      }
      return { $ref: toPointer(named.id) };
    },
  };
}

/** `serverListSchema` is `ServerList` in the document. */
function toSchemaName(key: string): string {
  const name = key.replace(/Schema$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function toPointer(id: string): string {
  return `#/components/schemas/${id}`;
}

function toOrdered(
  all: Record<string, OpenApiSchema>,
): Record<string, OpenApiSchema> {
  const ordered = Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    ordered.map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [
      id,
      schema,
    ]),
  );
}
