import { z } from 'zod';

/** One route of the registry's own REST API, as data. */
export interface Endpoint {
  operationId: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** Express notation, below `/api/mcp-registry`. */
  path: string;
  summary: string;
  tag:
    | 'servers'
    | 'publish'
    | 'conventions'
    | 'waivers'
    | 'fleet'
    | 'projection';
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** Absent: 204 without a body. */
  response?: z.ZodType;
}

/** Parameters of a route below one server. */
export const byName = z.object({
  name: z.string().describe('Name of the server, as one encoded segment'),
});

/** Parameters of a route below one version. */
export const byVersion = byName.extend({ version: z.string() });

/** Parameters of a route below one tool. */
export const byTool = byName.extend({
  tool: z.string().describe('Name of the tool, as one encoded segment'),
});

/** Parameters of a route below what an id names. */
export const byId = z.object({ id: z.string().describe('Id') });

/** Which version of a server is asked for. */
export const atVersion = z.object({
  version: z.string().optional().describe('Absent: the latest'),
});
