import { judge, judged } from '../__testUtils__/judge';
import { renderFinding } from '../render-finding';
import { hiddenUnicode } from './hidden-unicode';

it('looks at every text of manifest and snapshot, names of members included', () => {
  const hidden = 'a\u200Bb';
  expect(
    judged(hiddenUnicode, {
      manifest: {
        title: hidden,
        _meta: { 'com.acme/x': [{ [hidden]: hidden }] },
      },
      snapshot: {
        instructions: hidden,
        tools: [
          {
            name: hidden,
            inputSchema: {
              type: 'object',
              properties: { [hidden]: { enum: [hidden], default: hidden } },
            },
          },
        ],
        prompts: [{ name: 'p', arguments: [{ name: hidden }] }],
        resources: [{ uri: 'file:///x', name: hidden }],
        resourceTemplates: [{ uriTemplate: `x/${hidden}`, name: 't' }],
      },
    }),
  ).toEqual([
    'inText /title',
    `inName /_meta/com.acme~1x/0/${hidden}`,
    `inText /_meta/com.acme~1x/0/${hidden}`,
    'inText /tools/0/name',
    `inName /tools/0/inputSchema/properties/${hidden}`,
    `inText /tools/0/inputSchema/properties/${hidden}/enum/0`,
    `inText /tools/0/inputSchema/properties/${hidden}/default`,
    'inText /prompts/0/arguments/0/name',
    'inText /resources/0/name',
    'inText /resourceTemplates/0/uriTemplate',
    'inText /instructions',
  ]);
});

it('blocks, and says what stands where', () => {
  const [finding] = judge(hiddenUnicode, {
    tools: [{ name: 'list', description: 'Lists\u202E all\u{E0041}' }],
  });
  expect(finding).toMatchObject({
    blocks: true,
    level: 'error',
    subject: 'tool:list',
    data: {
      count: 2,
      character: 'U+202E RIGHT-TO-LEFT OVERRIDE',
      position: 6,
    },
  });
  expect(renderFinding(finding).message).toBe(
    'Hidden characters in the text: 2, the first of them U+202E RIGHT-TO-LEFT OVERRIDE at position 6.',
  );
});

it('does not repeat the hidden name in what it shows of it', () => {
  const [finding] = judge(hiddenUnicode, { tools: [{ name: 'li\u200Bst' }] });
  expect(finding.subject).toBe('tool:li<U+200B>st');
});

it('finds it however deep', () => {
  let schema = { description: 'x\u2060' } as { [key: string]: unknown };
  for (let depth = 0; depth < 20_000; depth++) {
    schema = { not: schema };
  }
  const run = judge(hiddenUnicode, { manifest: { _meta: { schema } } });
  expect(run.map(({ data }) => data.character)).toEqual(['U+2060 WORD JOINER']);
});
