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
  expect(judge(undefined, 'Reads.')).toEqual([['cosmetic']]);
  expect(judge('Reads.', 'Reads and writes.')).toEqual([
    ['risk', 'review', 'security'],
  ]);
});

it('counts a list of tools that is gone as a risk', () => {
  const judge = (from: object, to: object) =>
    comparedManifests(
      scopeMeaningChanged,
      scopes({ name: 'a', ...from }),
      scopes({ name: 'a', ...to }),
    ).map(({ messageId, impact }) => [messageId, impact]);
  expect(judge({ tools: ['pay'] }, {})).toEqual([['unassigned', 'risk']]);
  expect(judge({}, { tools: ['pay'] })).toEqual([['assigned', 'cosmetic']]);
});
