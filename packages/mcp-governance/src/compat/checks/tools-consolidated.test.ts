import { compared } from '../__testUtils__/compared';
import { toolsConsolidated } from './tools-consolidated';

const old = (readOnlyHint: boolean) => ({
  tools: ['get_issue', 'get_issue_labels'].map(name => ({
    name,
    annotations: { readOnlyHint },
  })),
});

const merged = {
  tools: [
    {
      name: 'issue',
      inputSchema: {
        type: 'object',
        properties: { method: { enum: ['get', 'get_labels', 'close'] } },
      },
    },
  ],
};

it('says so where one permission now allows more', () => {
  const [finding] = compared(toolsConsolidated, old(true), merged);
  expect(finding).toMatchObject({
    messageId: 'widens',
    flags: ['review', 'security'],
    data: { from: ['get_issue', 'get_issue_labels'], parameter: 'method' },
  });
  expect(compared(toolsConsolidated, old(false), merged)).toMatchObject([
    { messageId: 'default', flags: ['review'] },
  ]);
});
