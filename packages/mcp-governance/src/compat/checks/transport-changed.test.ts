import { comparedManifests } from '../__testUtils__/compared';
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
