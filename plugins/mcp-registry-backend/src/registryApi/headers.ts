import { RequestHandler, Response } from 'express';

/**
 * Lets pages of any origin read the answer, whatever it is: clients ask from
 * origins such as `vscode-file://vscode-app`. The portal's own middleware may
 * have allowed credentials to some origins, which does not go with all of them.
 */
export const allowAnyOrigin: RequestHandler = (req, res, next) => {
  res.removeHeader('Access-Control-Allow-Credentials');
  res.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, OPTIONS',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Max-Age': '86400',
  });
  res.vary('Authorization');
  if (req.method === 'OPTIONS') {
    res.status(204).end();
    return;
  }
  next();
};

/** How long an answer to anybody is good without asking again, in seconds. */
const SHARED_SECONDS = 30;

/**
 * Sends a JSON text with an entity tag, or 304 where the caller has it.
 *
 * @param isShared - the answer is the same for everybody without credentials
 */
export function sendJson(res: Response, json: string, isShared: boolean) {
  res.set(
    'Cache-Control',
    isShared ? `public, max-age=${SHARED_SECONDS}` : 'private, no-cache',
  );
  res.type('application/json').send(json);
}
