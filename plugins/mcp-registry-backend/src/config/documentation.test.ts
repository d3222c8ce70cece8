import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ConfigSchema, loadConfigSchema } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';
import { parse } from 'yaml';
import { z } from 'zod';
import { CONFIG_KEYS } from './configKeys';
import { configSchema } from './configSchema';
import { readRegistryConfig } from './readRegistryConfig';

const packageDir = resolve(__dirname, '../..');
const markdown = readFileSync(
  resolve(packageDir, '../../docs/configuration.md'),
  'utf8',
);
const readme = readFileSync(resolve(packageDir, 'README.md'), 'utf8');

/** Prettier pads the cells of a table. */
const table = markdown.replace(/ +/g, ' ');

const nodeSchema = z.looseObject({
  $ref: z.string().optional(),
  anyOf: z.array(z.unknown()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
});

/** What the two schemas leave open, or describe by types of Backstage. */
const LEAVES =
  /\.(options|errorShapes\.\*|loggingShapes\.\*|frequency|timeout)$/;

/** Every key that a JSON Schema describes, below a prefix. */
function keysOf(node: unknown, definitions: JsonObject, key = ''): string[] {
  const parsed = nodeSchema.safeParse(node);
  if (!parsed.success || LEAVES.test(key)) {
    return [];
  }
  const {
    $ref,
    anyOf = [],
    properties,
    additionalProperties,
    items,
  } = parsed.data;
  const below = (name: string) => (key ? `${key}.${name}` : name);
  const named = Object.entries({
    ...properties,
    ...(typeof additionalProperties === 'object' && {
      '*': additionalProperties,
    }),
  });
  const target = $ref && decodeURIComponent($ref.split('/').pop() ?? '');
  return [
    ...(target ? keysOf(definitions[target], definitions, key) : []),
    ...anyOf.flatMap(option => keysOf(option, definitions, key)),
    ...keysOf(items, definitions, `${key}[]`),
    ...named.flatMap(([name, value]) => [
      below(name),
      ...keysOf(value, definitions, below(name)),
    ]),
  ];
}

function sorted(keys: string[]): string[] {
  return [...new Set(keys)].sort();
}

const documented = sorted(CONFIG_KEYS.map(({ key }) => key));

/** YAML examples of a page that hold configuration. */
function examplesOf(text: string): JsonObject[] {
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
    .map(([, yaml]): JsonObject => parse(yaml))
    .filter(example => 'mcpRegistry' in example);
}

describe('the documentation of the configuration', () => {
  let schema: ConfigSchema;

  beforeAll(async () => {
    schema = await loadConfigSchema({
      dependencies: [],
      packagePaths: [resolve(packageDir, 'package.json')],
      excludePackageDependencies: true,
    });
  }, 60_000);

  it('knows the keys of config.d.ts, and no others', () => {
    const { schemas } = schema.serialize();
    const [{ value }] = z
      .array(z.object({ value: z.record(z.string(), z.json()) }))
      .parse(schemas);
    const definitions = z
      .record(z.string(), z.json())
      .parse(value.definitions ?? {});
    const keys = keysOf(value, definitions)
      .filter(key => key.startsWith('mcpRegistry.'))
      .map(key => key.replace('mcpRegistry.', ''));
    expect(sorted(keys)).toEqual(documented);
  });

  it('knows the keys that are read, and no others', () => {
    const json = z.toJSONSchema(configSchema, {
      io: 'input',
      unrepresentable: 'any',
    });
    const keys = keysOf(json, {}).filter(key => !key.includes('*'));
    const own = documented.filter(key => !key.startsWith('conventions.'));
    expect(sorted(keys)).toEqual(own);
  });

  it.each(CONFIG_KEYS)('lists $key with type and default', key => {
    const row = `| \`${key.key}\` | ${key.type} | ${
      key.default ?? 'required'
    } | `;
    expect(table).toContain(row);
  });

  it('lists no key that is gone', () => {
    const rows = [...table.matchAll(/^\| `([^`]+)` \|/gm)].map(
      ([, key]) => key,
    );
    expect(sorted(rows)).toEqual(documented);
  });

  it('gives examples that the schema and the backend accept', () => {
    const examples = [...examplesOf(markdown), ...examplesOf(readme)];
    expect(examples.length).toBeGreaterThan(6);
    for (const data of examples) {
      schema.process([{ context: 'example', data }]);
      readRegistryConfig(new ConfigReader(data), { rootDirectory: '/' });
    }
  });

  it('shows the browser where to propose a server, and nothing else', async () => {
    const both = await loadConfigSchema({
      dependencies: [],
      packagePaths: ['', '../mcp-registry'].map(folder =>
        resolve(packageDir, folder, 'package.json'),
      ),
      excludePackageDependencies: true,
    });
    const proposeUrl = 'https://forms.acme.example/?need={query}';
    const [example] = examplesOf(markdown);
    const { mcpRegistry } = z
      .object({ mcpRegistry: z.record(z.string(), z.json()) })
      .parse(example);
    const data = { mcpRegistry: { ...mcpRegistry, proposeUrl } };
    const shown = both.process([{ context: 'example', data }], {
      visibility: ['frontend'],
    });
    const visible = { mcpRegistry: { proposeUrl } };
    expect(shown).toEqual([{ context: 'example', data: visible }]);
  }, 60_000);
});
