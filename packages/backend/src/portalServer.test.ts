import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import request from 'supertest';
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

/** The actions that the catalog offers agents. */
async function listActions(): Promise<Offer[]> {
  const { server } = await startTestBackend({
    features: [
      catalog,
      actionsRegistryServiceFactory,
      mockServices.rootConfig.factory({ data: {} }),
    ],
  });
  const { body } = await request(server)
    .get('/api/catalog/.backstage/actions/v1/actions')
    .set('authorization', mockCredentials.service.header());
  const {
    actions,
  }: { actions: { name: string; schema: { input: unknown } }[] } = body;
  return byName(actions.map(({ name, schema }) => toOffer(name, schema.input)));
}

it('shows the tools of the portal that the catalog offers, and their parameters', async () => {
  const offered = await listActions();
  const shown = readSampleVersions()
    .versions.filter(
      ({ parsed }) => parsed.manifest.name === 'com.acme.platform/portal',
    )
    .map(({ snapshot }) =>
      byName(
        (snapshot?.tools ?? []).map(tool =>
          toOffer(tool.name, tool.inputSchema),
        ),
      ),
    );
  expect(shown).toHaveLength(2);
  const [old, current] = shown;
  expect(current).toEqual(offered);
  // Before 2.0, as Backstage has it by default: with the plugin's name.
  expect(old).toEqual(
    offered.map(each => ({ ...each, name: `catalog.${each.name}` })),
  );
});
