import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputChoiceRemoved } from './manifest-input-choice-removed';

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

it('counts a first list of choices', () => {
  const region = (choices?: string[]) => run({ name: 'REGION', choices });
  expect(
    comparedManifests(manifestInputChoiceRemoved, region(), region(['eu'])),
  ).toMatchObject([{ messageId: 'limited', impact: 'breaking' }]);
  expect(
    comparedManifests(
      manifestInputChoiceRemoved,
      region(['eu', 'us']),
      region(['us', 'ap']),
    ),
  ).toMatchObject([{ messageId: 'default', data: { choices: ['eu'] } }]);
});
