import {
  AuthService,
  BackstageCredentials,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import {
  CustomErrorBase,
  NotFoundError,
  NotImplementedError,
} from '@backstage/errors';
import { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RegistryApiConfig } from '../config/types';
import { answerError } from './answerError';
import { allowAnyOrigin, sendJson } from './headers';
import { parseIncludeDeleted, parseListRequest } from './parseQuery';
import { parseRoute, RegistryApiRoute } from './parseRoute';
import { renderEntry, renderPage, RenderOptions } from './render';
import { RegistryApiService } from './types';

/** Where the API is mounted, below the plugin. */
export const REGISTRY_API_PATH = '/v0.1';

/** What the routes are made of. */
export interface RegistryApiRouterOptions extends RenderOptions {
  service: RegistryApiService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  config: RegistryApiConfig;
  logger: LoggerService;
}

class MethodNotAllowedError extends CustomErrorBase {
  name = 'MethodNotAllowedError' as const;
}

/**
 * Serves the MCP registry API, v0.1, read-only. Its path is open at the
 * credentials barrier, whose answers carry neither CORS headers nor the right
 * body: this authenticates callers itself.
 */
export function createRegistryApiRouter(
  options: RegistryApiRouterOptions,
): Router {
  const router = PromiseRouter();
  router.use(
    REGISTRY_API_PATH,
    allowAnyOrigin,
    async (req: Request, res: Response) => {
      try {
        await answer(options, req, res);
      } catch (error) {
        answerError(error, { req, res, logger: options.logger });
      }
    },
  );
  return router;
}

async function answer(
  options: RegistryApiRouterOptions,
  req: Request,
  res: Response,
): Promise<void> {
  const { auth, config, httpAuth } = options;
  if (!config.enabled) {
    throw new NotFoundError('The registry API is turned off');
  }
  const credentials = await httpAuth.credentials(req, {
    allow: config.anonymous ? ['user', 'service', 'none'] : ['user', 'service'],
  });
  const route = parseRoute(req.path);
  if (!route) {
    throw new NotFoundError('Not found');
  }
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    refuseMethod(req, res, route);
  }
  const json = await read(options, { route, url: req.url, credentials });
  sendJson(res, json, auth.isPrincipal(credentials, 'none'));
}

/** The API lets registries that take nothing from clients say just that. */
function refuseMethod(req: Request, res: Response, route: RegistryApiRoute) {
  const writes = ['POST', 'PUT', 'PATCH', 'DELETE'].includes(req.method);
  if (writes && (route.kind === 'writing' || route.kind === 'version')) {
    throw new NotImplementedError(
      'This registry is read-only here: publish with its own command line',
    );
  }
  res.set('Allow', 'GET, HEAD, OPTIONS');
  throw new MethodNotAllowedError('Method not allowed');
}

interface Reading {
  route: RegistryApiRoute;
  url: string;
  credentials: BackstageCredentials;
}

async function read(
  options: RegistryApiRouterOptions,
  { route, url, credentials }: Reading,
): Promise<string> {
  const { service } = options;
  const call = { credentials };
  switch (route.kind) {
    case 'servers': {
      const request = parseListRequest(url);
      const page = await service.listEntries(request, call);
      return renderPage(page, request.filter, options);
    }
    case 'versions': {
      const includeDeleted = parseIncludeDeleted(url);
      const request = { ...route, includeDeleted };
      const entries = await service.listVersions(request, call);
      return renderPage({ entries: found(entries) }, {}, options);
    }
    case 'version': {
      const includeDeleted = parseIncludeDeleted(url);
      const request = { ...route, includeDeleted };
      const entry = await service.getVersion(request, call);
      return renderEntry(found(entry), options);
    }
    default:
      throw new NotFoundError('Not found');
  }
}

/** Who may not see a server is told what is told where there is none. */
function found<T extends object>(answered: T | undefined): T {
  const isEmpty = Array.isArray(answered) && answered.length === 0;
  if (!answered || isEmpty) {
    throw new NotFoundError('Server not found');
  }
  return answered;
}
