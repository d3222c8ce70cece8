import { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { Request, Response } from 'express';

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

/** What is to be answered, and where trouble is told. */
export interface ErrorContext {
  req: Request;
  res: Response;
  logger: LoggerService;
}

/** Answers errors as the API has them, and tells nothing of unforeseen ones. */
export function answerError(
  error: unknown,
  { req, res, logger }: ErrorContext,
): void {
  const known = isError(error) ? ANSWERS.get(error.name) : undefined;
  const { status, error: text = messageOf(error) } = known ?? UNKNOWN;
  if (status >= 500 && status !== 501) {
    logger.error(
      `${req.method} ${req.baseUrl}${req.path} failed: ${messageOf(error)}`,
    );
  }
  if (status === 401) {
    res.set('WWW-Authenticate', 'Bearer');
  }
  res.set('Cache-Control', 'no-store').status(status).json({ error: text });
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
