import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tool in the neutral form. */
export interface EvaluationTool {
  readonly name: string;
  readonly description?: string | null;
  readonly inputSchema?: { readonly properties?: object } | null;
}

/** A server in the neutral form, an entry of `servers.json`. */
export interface EvaluationServer {
  readonly name: string;
  readonly description?: string | null;
  readonly tools: readonly EvaluationTool[];
}

/** A query in the neutral form, an entry of `queries.json`. */
export interface EvaluationQuery {
  readonly id: string;
  readonly query: string;
  /** Names as `server/tool`. */
  readonly relevant: readonly string[];
}

/** Servers, and questions with the tools that answer them. */
export interface EvaluationSet {
  readonly servers: readonly EvaluationServer[];
  readonly queries: readonly EvaluationQuery[];
}

/** Parses a JSON file of a known form. */
export function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(...path), 'utf8'));
}

/** Reads `servers.json` and `queries.json`. */
export function readSet(folder: string): EvaluationSet {
  return {
    servers: readJson(folder, 'servers.json'),
    queries: readJson(folder, 'queries.json'),
  };
}
