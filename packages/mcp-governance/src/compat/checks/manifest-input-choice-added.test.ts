import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputChoiceAdded } from './manifest-input-choice-added';

const run = (...environmentVariables: object[]) => ({
  packages: [
    {
      registryType: 'npm',
      identifier: 'a',
      version: '1.0.0',
      transport: { type: 'stdio' },
      environmentVariables,
    },
  ],
});

it('counts a list of choices that is gone', () => {
  const region = (choices?: string[]) => run({ name: 'REGION', choices });
  expect(
    comparedManifests(manifestInputChoiceAdded, region(['eu']), region()),
  ).toMatchObject([{ messageId: 'free', impact: 'additive' }]);
});
