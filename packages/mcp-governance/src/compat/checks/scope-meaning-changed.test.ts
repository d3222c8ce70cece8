import { comparedManifests } from '../__testUtils__/compared';
import { scopeMeaningChanged } from './scope-meaning-changed';

const scopes = (...all: object[]) => ({
  _meta: {
    'backstage.mcp-registry/governance': {
      auth: { scheme: 'oauth2', scopes: all },
    },
  },
});

it('takes a first description for no other meaning', () => {
  const judge = (from?: string, to?: string) =>
    comparedManifests(
      scopeMeaningChanged,
      scopes({ name: 'a', description: from }),
      scopes({ name: 'a', description: to }),
    ).map(({ impact, flags }) => [impact, ...flags]);
  expect(judge(undefined, 'Reads.')).toEqual([]);
  expect(judge('Reads.', 'Reads and writes.')).toEqual([
    ['risk', 'review', 'security'],
  ]);
});
