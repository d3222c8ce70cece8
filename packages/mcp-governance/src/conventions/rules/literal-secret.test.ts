import { judge, judged } from '../__testUtils__/judge';
import { literalSecret } from './literal-secret';

// Put together here, so that no scanner takes this file for a leak.
const TOKEN = ['ghp', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('_');
const PASSWORD = 'hq7Kd92plo';

it('finds tokens in any text, and quotes them in none', () => {
  const findings = judge(literalSecret, {
    manifest: { title: `Use ${TOKEN}` },
    tools: [
      {
        name: 'list',
        description: `Call it with ${TOKEN}, for example.`,
        inputSchema: { type: 'object', properties: { x: { enum: [TOKEN] } } },
      },
    ],
  });
  expect(findings.map(({ messageId, pointer }) => messageId + pointer)).toEqual(
    [
      'token/title',
      'token/tools/0/description',
      'token/tools/0/inputSchema/properties/x/enum/0',
    ],
  );
  expect(findings.every(({ blocks }) => blocks)).toBe(true);
  expect(JSON.stringify(findings)).not.toContain(TOKEN);
});

it('finds passwords and tokens in URLs', () => {
  const urls = (url: string) =>
    judged(literalSecret, {
      manifest: { remotes: [{ type: 'sse', url }] },
    });
  expect(urls(`https://ada:${PASSWORD}@a.example/mcp`)).toEqual([
    'inUrl /remotes/0/url',
  ]);
  expect(urls(`https://a.example/mcp?api_key=${PASSWORD}`)).toEqual([
    'inUrl /remotes/0/url',
  ]);
  expect(urls('https://ada:{password}@a.example/mcp')).toEqual([]);
  expect(urls('https://a.example/mcp?page=2')).toEqual([]);
});

it('finds literal values of parameters that are named like secrets', () => {
  const parameter = (name: string, schema: { [key: string]: string }) =>
    judged(literalSecret, {
      tools: [
        {
          inputSchema: {
            type: 'object',
            properties: { [name]: { type: 'string', ...schema } },
          },
        },
      ],
    });
  expect(parameter('api_key', { default: PASSWORD })).toEqual([
    'inParameter /tools/0/inputSchema/properties/api_key/default',
  ]);
  expect(parameter('api_key', { default: 'your-api-key' })).toEqual([]);
  expect(parameter('api_key', { default: '' })).toEqual([]);
  expect(parameter('query', { default: PASSWORD })).toEqual([]);
  expect(
    parameter('api_key', { description: 'The password: ask for it' }),
  ).toEqual([]);
});

it('reports a token once, however it is named', () => {
  expect(
    judged(literalSecret, {
      tools: [
        {
          inputSchema: {
            type: 'object',
            properties: { token: { type: 'string', default: TOKEN } },
          },
        },
      ],
    }),
  ).toEqual(['token /tools/0/inputSchema/properties/token/default']);
});
