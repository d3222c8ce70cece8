import { compared } from '../__testUtils__/compared';
import { promptArgumentRemoved } from './prompt-argument-removed';

const prompt = (...all: object[]) => ({
  prompts: [{ name: 'p', arguments: all }],
});

it('takes an argument of another name for another argument', () => {
  expect(
    compared(
      promptArgumentRemoved,
      prompt({ name: 'id' }),
      prompt({ name: 'Id' }),
    ),
  ).toMatchObject([{ impact: 'breaking', data: { argument: 'id' } }]);
});
