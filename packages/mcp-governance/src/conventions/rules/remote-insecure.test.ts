import { judged } from '../__testUtils__/judge';
import { remoteInsecure } from './remote-insecure';

it('reports each plain address that leaves the machine', () => {
  const urls = [
    'https://a.example/mcp',
    'HTTP://a.example/mcp',
    'http://localhost:3000/mcp',
    'http://{tenant}.a.example/mcp',
    'http://10.0.0.7/mcp',
    'ws://a.example',
    '{base}/mcp',
  ];
  expect(
    judged(remoteInsecure, {
      manifest: { remotes: urls.map(url => ({ type: 'sse', url })) },
    }),
  ).toEqual([
    'plain /remotes/1/url',
    'plain /remotes/3/url',
    'plain /remotes/4/url',
    'plain /remotes/5/url',
  ]);
});
