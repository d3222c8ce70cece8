import { HttpAuthService } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  Endpoint,
  EndpointName,
  endpoints,
} from 'backstage-plugin-mcp-registry-common';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RegistryService } from '../services/types';
import { parseInput } from './parseInput';
import { BodyReader, createBodyReader } from './readBody';

/** What the routes are made of. */
export interface RouterOptions {
  service: RegistryService;
  httpAuth: HttpAuthService;
  limits: { manifestBytes: number; snapshotBytes: number };
}

/** Mounts every endpoint: each parses, calls one method, and answers. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  for (const name of Object.keys(endpoints).filter(isEndpointName)) {
    const endpoint: Endpoint = endpoints[name];
    const readBody = endpoint.body
      ? createBodyReader(toBodyLimit(name, options))
      : undefined;
    router[endpoint.method](endpoint.path, (req, res) =>
      answer(name, { options, readBody, req, res }),
    );
  }
  router.use('/v1', ({ method, baseUrl, path }) => {
    throw new NotFoundError(`There is no ${method} ${baseUrl}${path}`);
  });
  return router;
}

function isEndpointName(name: string): name is EndpointName {
  return Object.hasOwn(endpoints, name);
}

/** Those that are sent a manifest and its snapshot. */
const MANIFEST_ENDPOINTS: readonly EndpointName[] = [
  'checkManifest',
  'previewOverlaps',
  'publish',
];

const OTHER_BODY_BYTES = 1024 * 1024;

/** Manifest and snapshot travel as JSON texts, which escaping makes longer. */
function toBodyLimit(name: EndpointName, { limits }: RouterOptions): number {
  return MANIFEST_ENDPOINTS.includes(name)
    ? 2 * (limits.manifestBytes + limits.snapshotBytes) + OTHER_BODY_BYTES
    : OTHER_BODY_BYTES;
}

async function answer<TName extends EndpointName>(
  name: TName,
  io: {
    options: RouterOptions;
    readBody?: BodyReader;
    req: Request;
    res: Response;
  },
) {
  const { options, readBody, req, res } = io;
  const credentials = await options.httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  // Only now: nobody sends megabytes without saying who they are.
  await readBody?.(req, res);
  const input = parseInput(name, req);
  const output = await options.service[name](input, { credentials });
  if (output === undefined) {
    res.status(204).end();
  } else {
    res.json(output);
  }
}
