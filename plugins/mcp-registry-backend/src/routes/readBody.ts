import { InputError } from '@backstage/errors';
import express, { RequestHandler } from 'express';

/** A body larger than the endpoint takes: HTTP 413. */
export class BodyTooLargeError extends Error {
  readonly name = 'BodyTooLargeError';
  readonly statusCode = 413;

  constructor(limit: number) {
    super(
      `The request's body is larger than ${limit} bytes. mcpRegistry.limits in app-config sets how large a manifest and a snapshot may be`,
    );
  }
}

function toError(error: unknown, limit: number): unknown {
  const type =
    error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') {
    return new BodyTooLargeError(limit);
  }
  // The reader's own error would send the body back.
  return type === 'entity.parse.failed'
    ? new InputError("The request's body is not JSON")
    : error;
}

/**
 * Reads a JSON body. Backstage reads none for plugins, and Express's own
 * default of 100 kB is less than a snapshot.
 *
 * @param limit - bytes, after decompression
 */
export function readBody(limit: number): RequestHandler {
  const read = express.json({ limit, strict: false });
  return (req, res, next) =>
    read(req, res, (error?: unknown) => next(error && toError(error, limit)));
}
