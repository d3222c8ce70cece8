import { actionsRegistryServiceFactory } from '@backstage/backend-defaults/alpha';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalog from '@backstage/plugin-catalog-backend';
import request from 'supertest';
import { readSampleVersions } from './__testUtils__/readSampleFleet';

jest.setTimeout(60_000);

/** The names of the actions that the catalog offers agents. */
async function listActions(): Promise<string[]> {
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
  const { actions }: { actions: { name: string }[] } = body;
  return actions.map(action => action.name);
}

it('shows no tool of the portal that the catalog does not offer', async () => {
  const offered = await listActions();
  const shown = readSampleVersions()
    .versions.filter(
      ({ parsed }) => parsed.manifest.name === 'com.acme.platform/portal',
    )
    .map(({ snapshot }) => snapshot?.tools.map(tool => tool.name));
  expect(shown).toHaveLength(2);
  const [old, current] = shown;
  expect(offered).toEqual(expect.arrayContaining(current ?? ['none']));
  // Before 2.0, as Backstage has it by default: with the plugin's name.
  expect(old).toEqual(current?.map(name => `catalog.${name}`));
});
