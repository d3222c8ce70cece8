import { comparedManifests } from '../__testUtils__/compared';
import { serverTextChanged } from './server-text-changed';

it('says which text it is', () => {
  expect(
    comparedManifests(
      serverTextChanged,
      { title: 'A' },
      { title: 'B', description: 'C.' },
    ).map(({ data }) => data.field),
  ).toEqual(['title', 'description']);
});
