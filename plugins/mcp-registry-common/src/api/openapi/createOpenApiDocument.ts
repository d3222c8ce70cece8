import { Endpoint, endpoints } from '../endpoints';
import { errorSchema } from '../schemas';
import { Components, createComponents } from './components';
import { toParameters } from './parameters';
import { OpenApiDocument, OpenApiOperation, OpenApiResponse } from './types';

const TAGS = [
  { name: 'servers', description: 'What servers there are, and what of them' },
  { name: 'publish', description: 'Publishing from CI' },
  { name: 'conventions', description: 'The rules that the organization set' },
  { name: 'waivers', description: 'Findings that the platform team accepts' },
  { name: 'fleet', description: 'How the fleet and its sources fare' },
  { name: 'projection', description: 'For other Backstage plugins' },
];

const ERRORS: Record<string, string> = {
  '400': 'The request is not valid: `error.issues` names each place.',
  '401': 'There are no valid credentials.',
  '403': 'The caller may not do this.',
  '404': 'There is none, or none that the caller may see.',
  '409':
    'The version is published with other content, it breaks more than its number says, or another source holds the name.',
  '413': 'The body is larger than the registry takes.',
};

/**
 * Describes the registry's own REST API, every route of it, as an OpenAPI
 * 3.1 document.
 *
 * @param version - of the API, as the document names it
 * @public
 */
export function createOpenApiDocument(version: string = '1'): OpenApiDocument {
  const components = createComponents();
  return {
    openapi: '3.1.0',
    info: {
      title: 'MCP registry',
      version,
      description:
        'The MCP servers of the organization, how far each can be trusted, and why. Every call needs a Backstage token.',
    },
    servers: [
      { url: '/api/mcp-registry', description: 'The Backstage backend' },
    ],
    security: [{ backstage: [] }],
    tags: TAGS,
    paths: toPaths(components),
    components: {
      securitySchemes: { backstage: { type: 'http', scheme: 'bearer' } },
      schemas: components.schemas,
    },
  };
}

function toPaths(components: Components): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {};
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method]: toOperation(endpoint, components),
    };
  }
  return paths;
}

function toOperation(
  endpoint: Endpoint,
  components: Components,
): OpenApiOperation {
  const { operationId, summary, tag, body } = endpoint;
  return {
    operationId,
    summary,
    tags: [tag],
    parameters: toParameters(endpoint),
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: components.toReference(body) },
        },
      },
    }),
    responses: {
      ...toSuccess(endpoint, components),
      ...toErrors(endpoint, components),
    },
  };
}

function toSuccess(
  { response }: Endpoint,
  { toReference }: Components,
): Record<string, OpenApiResponse> {
  return response
    ? {
        '200': {
          description: 'The answer.',
          content: { 'application/json': { schema: toReference(response) } },
        },
      }
    : { '204': { description: 'Done.' } };
}

function toErrors(
  endpoint: Endpoint,
  { toReference }: Components,
): Record<string, OpenApiResponse> {
  const statuses = [
    ...['400', '401', '403'],
    ...(endpoint.params ? ['404'] : []),
    ...(endpoint.tag === 'publish' ? ['409'] : []),
    ...(endpoint.body ? ['413'] : []),
  ];
  const content = { 'application/json': { schema: toReference(errorSchema) } };
  return Object.fromEntries(
    statuses.map(status => [status, { description: ERRORS[status], content }]),
  );
}
