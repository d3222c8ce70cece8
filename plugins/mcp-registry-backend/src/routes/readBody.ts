import { isUtf8 } from 'node:buffer';
import { InputError } from '@backstage/errors';
import express, { Request, Response } from 'express';

const NOT_UTF8 = 'body.not.utf8';

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
  if (type === NOT_UTF8) {
    return new InputError("The request's body is not UTF-8 text");
  }
  // The reader's own error would send the body back.
  return type === 'entity.parse.failed'
    ? new InputError("The request's body is not JSON")
    : error;
}

/** The reader itself would put other characters where bytes are none. */
function requireUtf8(_req: unknown, _res: unknown, body: Buffer) {
  if (!isUtf8(body)) {
    throw Object.assign(new Error('Not UTF-8'), { type: NOT_UTF8 });
  }
}

/** Reads the body of a request, into the request. */
export type BodyReader = (req: Request, res: Response) => Promise<void>;

/**
 * Makes a reader of JSON bodies. Backstage reads none for plugins, and Express's own
 * default of 100 kB is less than a snapshot.
 *
 * @param limit - bytes, after decompression
 */
export function createBodyReader(limit: number): BodyReader {
  const read = express.json({ limit, strict: false, verify: requireUtf8 });
  return (req, res) =>
    new Promise((resolve, reject) => {
      read(req, res, (error?: unknown) =>
        error ? reject(toError(error, limit)) : resolve(),
      );
    });
}
