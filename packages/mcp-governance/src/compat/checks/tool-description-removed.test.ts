import { compared } from '../__testUtils__/compared';
import { toolDescriptionRemoved } from './tool-description-removed';

it('takes blanks for nothing', () => {
  const tool = (description?: string) => ({
    tools: [{ name: 'a', description }],
  });
  expect(
    compared(toolDescriptionRemoved, tool('Acts.'), tool(' \n')),
  ).toMatchObject([{ impact: 'risk', flags: ['review'], data: { tool: 'a' } }]);
  expect(compared(toolDescriptionRemoved, tool(' '), tool())).toEqual([]);
});
