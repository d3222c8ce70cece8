import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { ErrorRequestHandler } from 'express';

/** What callers are told of each error; `undefined`: its own message. */
const ANSWERS = new Map<string, { status: number; error?: string }>([
  ['InputError', { status: 400 }],
  ['AuthenticationError', { status: 401, error: 'Credentials are needed' }],
  ['NotAllowedError', { status: 403, error: 'Not allowed' }],
  ['NotFoundError', { status: 404 }],
  ['MethodNotAllowedError', { status: 405 }],
  ['NotImplementedError', { status: 501 }],
  ['ServiceUnavailableError', { status: 503, error: 'Try again later' }],
]);

const UNKNOWN = { status: 500, error: 'Internal server error' };

/** Answers errors as the API has them, and tells nothing of unforeseen ones. */
export function answerError(logger: LoggerService): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const known = isError(error) ? ANSWERS.get(error.name) : undefined;
    const { status, error: text = String(error.message) } = known ?? UNKNOWN;
    if (status >= 500 && status !== 501) {
      logger.error(`${req.method} ${req.baseUrl}${req.path} failed`, error);
    }
    if (status === 401) {
      res.set('WWW-Authenticate', 'Bearer');
    }
    res.set('Cache-Control', 'no-store').status(status).json({ error: text });
  };
}
