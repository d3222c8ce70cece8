import { compared } from '../__testUtils__/compared';
import { promptArgumentAdded } from './prompt-argument-added';

const prompt = (...all: object[]) => ({
  prompts: [{ name: 'p', arguments: all }],
});

it('leaves an argument that is needed to another check', () => {
  expect(
    compared(promptArgumentAdded, prompt(), prompt({ name: 'a' })),
  ).toMatchObject([{ impact: 'additive', pointer: '/prompts/0/arguments/0' }]);
  expect(
    compared(
      promptArgumentAdded,
      prompt(),
      prompt({ name: 'a', required: true }),
    ),
  ).toEqual([]);
});
