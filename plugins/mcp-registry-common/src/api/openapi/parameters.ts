import { z } from 'zod';
import { Endpoint } from '../endpoints';
import { OpenApiParameter } from './types';

/** What an endpoint takes in its path and query. */
export function toParameters({ params, query }: Endpoint): OpenApiParameter[] {
  return [...toParametersIn('path', params), ...toParametersIn('query', query)];
}

function toParametersIn(
  place: 'path' | 'query',
  schema: z.ZodObject | undefined,
): OpenApiParameter[] {
  if (!schema) {
    return [];
  }
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: 'input',
  });
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...rest } = toObject(property);
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
      ...(rest.type === 'array' ? { style: 'form', explode: true } : {}),
    };
  });
}

function toObject(
  property: z.core.JSONSchema._JSONSchema,
): z.core.JSONSchema.BaseSchema {
  return typeof property === 'boolean' ? {} : property;
}
