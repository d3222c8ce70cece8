import { compared } from '../__testUtils__/compared';
import { resourceTextChanged } from './resource-text-changed';

it('says which text it is', () => {
  const at = (more: object) => ({
    resources: [{ uri: 'a://1', name: 'n', ...more }],
  });
  expect(
    compared(
      resourceTextChanged,
      at({ title: 'One' }),
      at({ description: 'The one.' }),
    ).map(({ data, impact }) => [data.field, impact]),
  ).toEqual([
    ['title', 'cosmetic'],
    ['description', 'cosmetic'],
  ]);
});
