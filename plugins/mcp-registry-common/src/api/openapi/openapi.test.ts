import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { Endpoint, endpoints } from '../endpoints';
import { createOpenApiDocument } from './createOpenApiDocument';

const document = createOpenApiDocument();
const all: Endpoint[] = Object.values(endpoints);

/** Every value below a value, itself included. */
function listValues(value: unknown): unknown[] {
  const below =
    typeof value === 'object' && value !== null ? Object.values(value) : [];
  return [value, ...below.flatMap(listValues)];
}

const references = listValues(document).flatMap(value =>
  typeof value === 'object' &&
  value !== null &&
  '$ref' in value &&
  typeof value.$ref === 'string'
    ? value.$ref
    : [],
);

describe('the OpenAPI document', () => {
  it('has each endpoint once, under its own operation id', () => {
    const operations = Object.entries(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => ({
          path,
          method,
          operation,
        })),
    );
    expect(operations.map(({ operation }) => operation.operationId)).toEqual(
      all.map(({ operationId }) => operationId),
    );
    expect(Object.keys(endpoints)).toEqual(
      all.map(({ operationId }) => operationId),
    );
    for (const [index, { path, method, operation }] of operations.entries()) {
      const { params, query, body, response } = all[index];
      expect(method).toBe(all[index].method);
      expect(path.match(/\{\w+\}/g)?.length ?? 0).toBe(
        Object.keys(params?.shape ?? {}).length,
      );
      expect(
        operation.parameters.map(({ name, in: place }) => [place, name]),
      ).toEqual([
        ...Object.keys(params?.shape ?? {}).map(name => ['path', name]),
        ...Object.keys(query?.shape ?? {}).map(name => ['query', name]),
      ]);
      expect(Boolean(operation.requestBody)).toBe(Boolean(body));
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining([response ? '200' : '204', '400', '401', '403']),
      );
      expect(document.tags.map(({ name }) => name)).toContain(
        operation.tags[0],
      );
    }
  });

  it('requires what is in the path, and lists as one parameter a value', () => {
    const { parameters } =
      document.paths['/v1/servers/{name}/capabilities'].get;
    expect(parameters).toMatchObject([
      { name: 'name', in: 'path', required: true },
      { name: 'version', in: 'query', required: false },
    ]);
    const trust = document.paths['/v1/servers'].get.parameters.find(
      ({ name }) => name === 'trust',
    );
    expect(trust).toMatchObject({
      required: false,
      explode: true,
      schema: { type: 'array', items: { enum: expect.any(Array) } },
    });
  });

  it('refers to nothing that is not there', () => {
    expect(references.length).toBeGreaterThan(50);
    const names = Object.keys(document.components.schemas);
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
      expect(names).toContain(reference.split('/').pop());
    }
  });

  it('holds schemas that compile, and take what the API answers', () => {
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    ajv.addVocabulary(['components']);
    ajv.addSchema({ $id: 'openapi', components: document.components });
    for (const name of Object.keys(document.components.schemas)) {
      expect(
        ajv.compile({ $ref: `openapi#/components/schemas/${name}` }),
      ).toBeInstanceOf(Function);
    }
    const isFacets = ajv.compile({
      $ref: 'openapi#/components/schemas/Facets',
    });
    const none = {
      trust: [],
      owner: [],
      system: [],
      lifecycle: [],
      transport: [],
    };
    expect(isFacets({ ...none, tag: [{ value: 'a', count: 1 }] })).toBe(true);
    expect(isFacets({ ...none, tag: [{ value: 'a', count: 1.5 }] })).toBe(
      false,
    );
    expect(isFacets(none)).toBe(false);
    // A client of today takes what a server of tomorrow adds.
    expect(isFacets({ ...none, tag: [], region: [] })).toBe(true);
  });

  it('is the one that is committed', () => {
    const file = join(__dirname, '../../../../../docs/openapi.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });
});

it('has each endpoint in the table of docs/api.md, and no other', () => {
  const file = join(__dirname, '../../../../../docs/api.md');
  const rows = readFileSync(file, 'utf8').matchAll(
    /^\| ([A-Z]+) +\| `([^`]+)` +\|/gm,
  );
  expect([...rows].map(([, method, path]) => [method, path])).toEqual(
    all.map(({ method, path }) => [
      method.toUpperCase(),
      path.replace(/:(\w+)/g, '{$1}'),
    ]),
  );
});
