import { compared } from '../__testUtils__/compared';
import { promptArgumentRequired } from './prompt-argument-required';

const prompt = (...all: object[]) => ({
  prompts: [{ name: 'p', arguments: all }],
});

it('tells a new argument from one that was optional', () => {
  const needed = { name: 'thread', required: true };
  const messages = (before: object, after: object) =>
    compared(promptArgumentRequired, before, after).map(
      ({ messageId }) => messageId,
    );
  expect(messages(prompt(), prompt(needed))).toEqual(['added']);
  expect(messages(prompt({ name: 'thread' }), prompt(needed))).toEqual([
    'default',
  ]);
  expect(messages(prompt(needed), prompt(needed))).toEqual([]);
});
