import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import registry from 'backstage-plugin-mcp-registry-backend';
import request from 'supertest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readSampleVersions } from './__testUtils__/readSampleFleet';

jest.setTimeout(60_000);

interface Offer {
  name: string;
  parameters: string[];
}

const parametersSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
});

function toOffer(name: string, schema: unknown): Offer {
  const { properties } = parametersSchema.parse(schema ?? {});
  return { name, parameters: Object.keys(properties).sort() };
}

function byName(offers: Offer[]): Offer[] {
  return [...offers].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What the portal's plugins offer agents, by plugin. */
async function listActions(): Promise<Record<string, Offer[]>> {
  const { server } = await startTestBackend({
    features: [
      catalog,
      registry,
      actionsRegistryServiceFactory,
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  const offered: Record<string, Offer[]> = {};
  for (const plugin of ['catalog', 'mcp-registry']) {
    const { body } = await request(server)
      .get(`/api/${plugin}/.backstage/actions/v1/actions`)
      .set('authorization', mockCredentials.service.header());
    const {
      actions,
    }: { actions: { name: string; schema: { input: unknown } }[] } = body;
    offered[plugin] = actions.map(({ name, schema }) =>
      toOffer(name, schema.input),
    );
  }
  return offered;
}

/** What the sample fleet shows of the portal, by version. */
function listShown(): Map<string, Offer[]> {
  const versions = readSampleVersions().versions.filter(
    ({ parsed }) => parsed.manifest.name === 'com.acme.platform/portal',
  );
  return new Map(
    versions.map(({ parsed, snapshot }) => [
      parsed.manifest.version,
      byName(
        (snapshot?.tools ?? []).map(tool =>
          toOffer(tool.name, tool.inputSchema),
        ),
      ),
    ]),
  );
}

it('shows the tools that the portal offers, and their parameters', async () => {
  const offered = await listActions();
  const shown = listShown();
  expect([...shown.keys()].sort()).toEqual(['1.0.0', '2.0.0', '2.1.0']);
  const all = [...offered.catalog, ...offered['mcp-registry']];
  expect(shown.get('2.1.0')).toEqual(byName(all));
  // Before 2.1, the catalog alone.
  expect(shown.get('2.0.0')).toEqual(byName(offered.catalog));
  // Before 2.0, as Backstage has it by default: with the plugin's name.
  expect(shown.get('1.0.0')).toEqual(
    byName(
      offered.catalog.map(each => ({ ...each, name: `catalog.${each.name}` })),
    ),
  );
});

it('is what the portal’s configuration turns on', () => {
  const text = readFileSync(
    resolve(__dirname, '../../../app-config.yaml'),
    'utf8',
  );
  const { backend, mcpActions } = parse(text);
  expect(backend.actions.pluginSources).toEqual(['catalog', 'mcp-registry']);
  expect(mcpActions.namespacedToolNames).toBe(false);
});
