import { compared } from '../__testUtils__/compared';
import { toolRenamed } from './tool-renamed';

const tool = (name: string, description: string) => ({
  tools: [
    {
      name,
      description,
      inputSchema: { type: 'object', properties: { q: {}, page: {} } },
    },
  ],
});

it('tells another spelling from another name', () => {
  const name = (from: string, to: string) =>
    compared(
      toolRenamed,
      tool(from, 'Searches the code of all repositories.'),
      tool(to, 'Searches the code of all repositories.'),
    ).map(({ messageId, data }) => [messageId, data.to]);
  expect(name('findCode', 'FIND_CODE')).toEqual([['spelling', 'FIND_CODE']]);
  expect(name('find_code', 'code_search')).toEqual([
    ['default', 'code_search'],
  ]);
});

it('takes two tools that do different things for two tools', () => {
  expect(
    compared(
      toolRenamed,
      tool('find', 'Finds.'),
      tool('pay', 'Pays an invoice.'),
    ),
  ).toEqual([]);
});
