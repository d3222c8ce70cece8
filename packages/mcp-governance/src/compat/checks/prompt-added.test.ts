import { compared } from '../__testUtils__/compared';
import { promptAdded } from './prompt-added';

it('names each one, and asks for a minor version', () => {
  const prompts = (...names: string[]) => ({
    prompts: names.map(name => ({ name })),
  });
  expect(
    compared(promptAdded, prompts('a'), prompts('c', 'a', 'bb')).map(
      ({ subject, bump }) => [subject, bump],
    ),
  ).toEqual([
    ['prompt:bb', 'minor'],
    ['prompt:c', 'minor'],
  ]);
});
