import { InputError } from '@backstage/errors';
import {
  Endpoint,
  EndpointName,
  endpoints,
  OperationInput,
} from 'backstage-plugin-mcp-registry-common';
import { Request } from 'express';
import { z } from 'zod';
import { readQuery } from './readQuery';

/** One thing that is wrong with a request. */
export interface InputIssue {
  /** For example `query.limit` or `body.conflicts.0.server`. */
  path: string;
  message: string;
}

/** A request that does not fit the endpoint; `issues` reach the caller. */
export class InvalidRequestError extends InputError {
  readonly issues: InputIssue[];

  constructor(issues: InputIssue[]) {
    const lines = issues.map(({ path, message }) => `${path}: ${message}`);
    super(`The request is not valid. ${lines.join('; ')}`);
    this.issues = issues;
  }
}

/**
 * Reads what an endpoint is called with, as its schemas say.
 *
 * @throws InvalidRequestError naming every place that does not fit
 */
export function parseInput<TName extends EndpointName>(
  name: TName,
  req: Request,
): OperationInput<TName> {
  const endpoint: Endpoint = endpoints[name];
  const read = readQuery(endpoint.query, req.url);
  const { params, body } = req;
  return parseOperation(name, { params, query: read.query, body }, [
    ...checkParams(req.params),
    ...read.issues,
  ]);
}

/** What an endpoint is called with, whoever calls it. */
export interface OperationParts {
  params: unknown;
  query: unknown;
  body: unknown;
}

/**
 * Holds what an endpoint is called with against its schemas.
 *
 * @param found - what is wrong with it already
 * @throws InvalidRequestError naming every place that does not fit
 */
export function parseOperation<TName extends EndpointName>(
  name: TName,
  { params, query, body }: OperationParts,
  found: InputIssue[] = [],
): OperationInput<TName> {
  const endpoint: Endpoint = endpoints[name];
  const result = toInputSchema(endpoint).safeParse({
    params: endpoint.params && params,
    query: endpoint.query && query,
    body: endpoint.body && body,
  });
  const issues = [...found, ...toIssues(result.error)];
  if (!result.success || issues.length > 0) {
    throw new InvalidRequestError(issues);
  }
  // The schemas that just parsed it are those that the type is inferred from.
  return result.data as OperationInput<TName>;
}

/** PostgreSQL has no text with a NUL in it, so nothing can be meant by one. */
function checkParams(params: Record<string, string>): InputIssue[] {
  return Object.entries(params)
    .filter(([, value]) => value.includes('\0'))
    .map(([key]) => ({
      path: `params.${key}`,
      message: 'The value holds a NUL character',
    }));
}

function toInputSchema({ params, query, body }: Endpoint) {
  return z.object({
    params: params ?? z.undefined(),
    query: query ?? z.undefined(),
    body: body ?? z.undefined(),
  });
}

function toIssues(error: z.ZodError | undefined): InputIssue[] {
  return (error?.issues ?? []).map(({ path, message }) => ({
    path: path.join('.'),
    message,
  }));
}
