import { compared } from '../__testUtils__/compared';
import { promptTextChanged } from './prompt-text-changed';

const prompt = (...all: object[]) => ({
  prompts: [{ name: 'p', arguments: all }],
});

it('names the argument whose text it is', () => {
  expect(
    compared(
      promptTextChanged,
      prompt({ name: 'a', description: 'In words.' }),
      prompt({ name: 'a', description: 'In lines of text.' }),
    ),
  ).toMatchObject([
    {
      impact: 'risk',
      messageId: 'argument',
      path: 'a',
      pointer: '/prompts/0/arguments/0/description',
    },
  ]);
});
