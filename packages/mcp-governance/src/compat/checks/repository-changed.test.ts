import { comparedManifests } from '../__testUtils__/compared';
import { repositoryChanged } from './repository-changed';

it('reports one that is gone, too', () => {
  const at = {
    repository: { url: 'https://git.acme.example/a', source: 'gitlab' },
  };
  expect(comparedManifests(repositoryChanged, at, {})).toMatchObject([
    { impact: 'risk', flags: ['review'], data: { to: 'nothing' } },
  ]);
});
