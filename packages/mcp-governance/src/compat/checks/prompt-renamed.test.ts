import { compared } from '../__testUtils__/compared';
import { promptRenamed } from './prompt-renamed';

const prompts = (name: string, description: string, ...names: string[]) => ({
  prompts: [
    { name, description, arguments: names.map(each => ({ name: each })) },
  ],
});

it('guesses by arguments and description', () => {
  const text = 'Sums a thread up for the team.';
  expect(
    compared(
      promptRenamed,
      prompts('sum', text, 'id'),
      prompts('recap', text, 'id'),
    ),
  ).toMatchObject([
    { messageId: 'default', data: { prompt: 'sum', to: 'recap' } },
  ]);
  expect(
    compared(
      promptRenamed,
      prompts('sum', text, 'id'),
      prompts('recap', text, 'url'),
    ),
  ).toEqual([]);
});
