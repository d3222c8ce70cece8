import { comparedManifests, toManifest } from '../__testUtils__/compared';
import { compareVersionsOf } from '../compare';
import { transportChanged } from './transport-changed';

it('looks at packages, too', () => {
  const run = (transport: object) => ({
    packages: [
      {
        registryType: 'npm',
        identifier: 'billing',
        version: '1.0.0',
        transport,
      },
    ],
  });
  expect(
    comparedManifests(
      transportChanged,
      run({ type: 'stdio' }),
      run({ type: 'streamable-http', url: 'http://localhost:3000/mcp' }),
    ),
  ).toMatchObject([
    {
      flags: ['review'],
      data: {
        what: 'package',
        name: 'billing',
        from: 'stdio',
        to: 'streamable-http',
      },
    },
  ]);
});

it('says it once, whatever else of the transport is another with it', () => {
  const run = (transport: object) =>
    toManifest({
      packages: [
        { registryType: 'npm', identifier: 'a', version: '1.0.0', transport },
      ],
    });
  const url = 'http://localhost:3000/mcp';
  const { findings } = compareVersionsOf({
    before: run({ type: 'stdio' }),
    after: run({ type: 'streamable-http', url }),
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['transport-changed']);
});
