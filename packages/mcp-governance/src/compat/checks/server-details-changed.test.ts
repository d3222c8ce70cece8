import { comparedManifests } from '../__testUtils__/compared';
import { serverDetailsChanged } from './server-details-changed';

it('looks into packages, too', () => {
  const run = (runtimeHint: string) => ({
    packages: [
      {
        registryType: 'npm',
        identifier: '@acme/billing',
        version: '1.0.0',
        runtimeHint,
        transport: { type: 'stdio' },
      },
    ],
  });
  expect(
    comparedManifests(serverDetailsChanged, run('npx'), run('bunx')),
  ).toMatchObject([
    { subject: 'package:@acme/billing', pointer: '/packages/0/runtimeHint' },
  ]);
});
