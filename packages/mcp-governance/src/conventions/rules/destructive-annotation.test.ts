import { ToolAnnotations } from '../../model/snapshot/types';
import { judge } from '../__testUtils__/judge';
import { destructiveAnnotation } from './destructive-annotation';

const said = (name: string, annotations?: ToolAnnotations, options = {}) =>
  judge(destructiveAnnotation, {
    tools: [{ name, ...(annotations && { annotations }) }],
    options,
  }).map(({ messageId, data }) => `${messageId} ${data.word}`);

it.each([
  ['delete_customer', 'delete'],
  ['pages-delete', 'delete'],
  ['kubectlDeletePod', 'delete'],
  ['REMOVE', 'remove'],
])('takes %s for destructive', (name, word) => {
  expect(said(name)).toEqual([`notSaid ${word}`]);
  expect(said(name, { title: 'T', readOnlyHint: false })).toEqual([
    `notSaid ${word}`,
  ]);
});

it.each(['list_deleted_items', 'dropdown_options', 'undelete_item', 'get'])(
  'takes %s for harmless',
  name => {
    expect(said(name)).toEqual([]);
  },
);

it('accepts either answer, but not that it only reads', () => {
  expect(said('delete_x', { destructiveHint: true })).toEqual([]);
  expect(said('delete_x', { destructiveHint: false })).toEqual([]);
  expect(said('delete_x', { readOnlyHint: true })).toEqual(['readOnly delete']);
  expect(
    said('delete_x', { readOnlyHint: true, destructiveHint: false }),
  ).toEqual(['readOnly delete']);
});

it('knows the organization’s words', () => {
  expect(said('cancel_order', undefined, { words: ['cancel'] })).toEqual([
    'notSaid cancel',
  ]);
  expect(said('delete_order', undefined, { words: ['cancel'] })).toEqual([]);
});
