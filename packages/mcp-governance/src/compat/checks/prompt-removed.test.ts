import { compared } from '../__testUtils__/compared';
import { promptRemoved } from './prompt-removed';

it('says nothing of a prompt that has another name now', () => {
  const prompts = (name: string) => ({
    prompts: [{ name, description: 'Sums a thread up.' }],
  });
  expect(compared(promptRemoved, prompts('sum'), prompts('summarize'))).toEqual(
    [],
  );
  expect(
    compared(promptRemoved, prompts('sum'), { prompts: [] }),
  ).toMatchObject([{ subject: 'prompt:sum', pointer: '/prompts/0/name' }]);
});
