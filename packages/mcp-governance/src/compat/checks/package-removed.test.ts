import { comparedManifests } from '../__testUtils__/compared';
import { packageRemoved } from './package-removed';

it('says nothing of a package that another one replaced', () => {
  const install = (identifier: string) => ({
    packages: [
      {
        registryType: 'npm',
        identifier,
        version: '1.0.0',
        transport: { type: 'stdio' },
      },
    ],
  });
  expect(comparedManifests(packageRemoved, install('a'), install('b'))).toEqual(
    [],
  );
  expect(comparedManifests(packageRemoved, install('a'), {})).toMatchObject([
    { impact: 'breaking', flags: ['review'], data: { package: 'npm:a' } },
  ]);
});
