import type { z } from 'zod';

/** A JSON Schema of draft 2020-12, as OpenAPI 3.1 uses them. @public */
export type OpenApiSchema = z.core.JSONSchema.BaseSchema;

/** One parameter of an operation. @public */
export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: OpenApiSchema;
  /** Lists are one parameter for each value. */
  style?: 'form';
  explode?: boolean;
}

/** A body by its media type. @public */
export interface OpenApiContent {
  'application/json': { schema: OpenApiSchema };
}

/** What one route does. @public */
export interface OpenApiOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: OpenApiParameter[];
  requestBody?: { required: true; content: OpenApiContent };
  responses: Record<string, OpenApiResponse>;
}

/** One answer of a route. @public */
export interface OpenApiResponse {
  description: string;
  content?: OpenApiContent;
}

/** An OpenAPI 3.1 document. @public */
export interface OpenApiDocument {
  openapi: '3.1.0';
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  security: Record<string, string[]>[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    securitySchemes: Record<string, object>;
    schemas: Record<string, OpenApiSchema>;
  };
}
