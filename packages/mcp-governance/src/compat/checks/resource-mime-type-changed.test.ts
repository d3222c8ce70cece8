import { compared } from '../__testUtils__/compared';
import { resourceMimeTypeChanged } from './resource-mime-type-changed';

const types = (from?: string, to?: string) =>
  compared(
    resourceMimeTypeChanged,
    { resources: [{ uri: 'a://1', name: 'r', mimeType: from }] },
    { resources: [{ uri: 'a://1', name: 'r', mimeType: to }] },
  ).map(({ impact }) => impact);

it('goes by what is known of both', () => {
  expect(types(undefined, 'text/plain')).toEqual(['additive']);
  expect(types('text/plain', undefined)).toEqual(['risk']);
  expect(types('text/plain', 'image/png')).toEqual(['breaking']);
});

it('makes little of parameters and letter case', () => {
  expect(types('text/plain', 'Text/Plain; charset=utf-8')).toEqual([
    'cosmetic',
  ]);
});
