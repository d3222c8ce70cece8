import { comparedManifests } from '../__testUtils__/compared';
import { remoteMoved } from './remote-moved';

const moved = (from: string, to: string) =>
  comparedManifests(
    remoteMoved,
    { remotes: [{ type: 'streamable-http', url: from }] },
    { remotes: [{ type: 'streamable-http', url: to }] },
  ).map(({ messageId, flags }) => [messageId, ...flags]);

it('tells another host from another path', () => {
  expect(moved('https://a.example/1', 'https://a.example/2')).toEqual([
    ['default', 'review'],
  ]);
  expect(moved('https://a.example/1', 'https://a.example:8443/1')).toEqual([
    ['host', 'review'],
  ]);
  expect(moved('https://a.example/1', 'https://a.example@b.example/1')).toEqual(
    [['host', 'review']],
  );
});

it('raises the alarm where encryption goes', () => {
  expect(moved('https://a.example/1', 'http://a.example/1')).toEqual([
    ['host', 'review', 'security'],
  ]);
});
