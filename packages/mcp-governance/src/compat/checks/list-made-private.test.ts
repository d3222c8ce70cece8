import { compared } from '../__testUtils__/compared';
import { listMadePrivate } from './list-made-private';

it('takes a list that does not say for private', () => {
  const before = { tools: [], publicLists: ['tools'] };
  expect(compared(listMadePrivate, before, { tools: [] })).toMatchObject([
    { impact: 'cosmetic', before: { pointer: '/publicLists/0' } },
  ]);
});
