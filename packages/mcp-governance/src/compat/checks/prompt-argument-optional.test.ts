import { compared } from '../__testUtils__/compared';
import { promptArgumentOptional } from './prompt-argument-optional';

const prompt = (...all: object[]) => ({
  prompts: [{ name: 'p', arguments: all }],
});

it('names the argument and its prompt', () => {
  expect(
    compared(
      promptArgumentOptional,
      prompt({ name: 'a', required: true }),
      prompt({ name: 'a' }),
    ),
  ).toMatchObject([
    {
      subject: 'prompt:p',
      data: { prompt: 'p', argument: 'a' },
      bump: 'minor',
    },
  ]);
  expect(
    compared(
      promptArgumentOptional,
      prompt({ name: 'a', required: true }),
      prompt(),
    ),
  ).toEqual([]);
});
