import { comparedManifests } from '../__testUtils__/compared';
import { manifestInputChanged } from './manifest-input-changed';

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

it('tells what has an effect from what only explains', () => {
  const judge = (before: object, after: object) =>
    comparedManifests(
      manifestInputChanged,
      run({ name: 'A', ...before }),
      run({ name: 'A', ...after }),
    ).map(({ data, impact }) => [data.field, impact]);
  expect(judge({ value: '1' }, { value: '2', placeholder: '3' })).toEqual([
    ['value', 'risk'],
    ['placeholder', 'cosmetic'],
  ]);
});
