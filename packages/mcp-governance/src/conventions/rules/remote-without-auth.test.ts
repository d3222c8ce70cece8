import { judge } from '../__testUtils__/judge';
import { remoteWithoutAuth } from './remote-without-auth';

const openAt = (urls: string[], scheme = 'none') =>
  judge(remoteWithoutAuth, {
    manifest: { remotes: urls.map(url => ({ type: 'sse', url })) },
    governance: { auth: { scheme } },
    origin: 'third-party',
  }).map(({ data }) => data.url);

it('reports the first address that others can reach', () => {
  expect(
    openAt([
      'http://localhost:1/mcp',
      'https://a.example/mcp',
      'https://b.example',
    ]),
  ).toEqual(['https://a.example/mcp']);
  expect(openAt(['https://a.example'], 'None')).toEqual(['https://a.example']);
});

it.each([
  'http://localhost/mcp',
  'http://LOCALHOST:8080',
  'http://127.0.0.1:80/x',
  'http://[::1]:8080/mcp',
  'http://[::1]/mcp',
  'http://dev.localhost/',
])('takes %s for the caller’s own machine', url => {
  expect(openAt([url])).toEqual([]);
});

it.each([
  'http://localhost@evil.example/mcp',
  'http://localhost.evil.example/mcp',
  'http://127.0.0.1.evil.example',
  'http://{host}/mcp',
  'http://0.0.0.0/mcp',
  'not a url',
])('takes %s for elsewhere', url => {
  expect(openAt([url])).toEqual([url]);
});

it('is silent where a scheme is declared, or none at all', () => {
  expect(openAt(['https://a.example'], 'oauth2')).toEqual([]);
  expect(
    judge(remoteWithoutAuth, {
      manifest: { remotes: [{ type: 'sse', url: 'https://a.example' }] },
    }),
  ).toEqual([]);
});
