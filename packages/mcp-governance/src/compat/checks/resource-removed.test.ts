import { compared } from '../__testUtils__/compared';
import { resourceRemoved } from './resource-removed';

it('says nothing of one that has another address now', () => {
  const at = (uri: string, name: string) => ({ resources: [{ uri, name }] });
  expect(
    compared(resourceRemoved, at('a://1', 'rates'), at('b://1', 'rates')),
  ).toEqual([]);
  expect(
    compared(resourceRemoved, at('a://1', 'rates'), at('b://1', 'fees')),
  ).toMatchObject([{ subject: 'resource:a://1', impact: 'breaking' }]);
});
