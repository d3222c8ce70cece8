import { HttpAuthService } from '@backstage/backend-plugin-api';
import { createOpenApiDocument } from 'backstage-plugin-mcp-registry-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Serves the document that describes the API, to whoever may call it. */
export function serveOpenApi(httpAuth: HttpAuthService): Router {
  const document = createOpenApiDocument();
  const router = PromiseRouter();
  router.get('/openapi.json', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(document);
  });
  return router;
}
