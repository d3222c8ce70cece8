import { compared } from '../__testUtils__/compared';
import { resourceMoved } from './resource-moved';

it('goes by the name', () => {
  const at = (uri: string, name?: string) => ({ resources: [{ uri, name }] });
  expect(
    compared(resourceMoved, at('a://1', 'rates'), at('a://2', 'rates')),
  ).toMatchObject([{ data: { from: 'a://1', to: 'a://2' } }]);
  expect(compared(resourceMoved, at('a://1'), at('a://2'))).toEqual([]);
});
