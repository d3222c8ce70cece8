import { compared } from '../__testUtils__/compared';
import { listMadePublic } from './list-made-public';

it('names each list that is public now', () => {
  const lists = { tools: [], prompts: [] };
  const next = { ...lists, publicLists: ['prompts', 'tools', 'others'] };
  expect(
    compared(listMadePublic, { ...lists, publicLists: ['tools'] }, next),
  ).toMatchObject([
    { impact: 'risk', flags: ['security'], data: { list: 'prompts' } },
  ]);
});
