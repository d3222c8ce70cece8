import { judge } from '../__testUtils__/judge';
import { ownerIsGroup } from './owner-is-group';

const groups = ['group:default/payments', 'group:retail/orders'];

const owned = (owner?: string, more = {}) =>
  judge(ownerIsGroup, {
    governance: { ...(owner !== undefined && { owner }) },
    groups,
    ...more,
  }).map(({ messageId, data, undecided }) => ({
    messageId,
    ...(data.nearest !== undefined && { nearest: data.nearest }),
    ...(undecided && { undecided }),
  }));

it.each([
  'payments',
  'group:payments',
  'default/payments',
  'Group:Default/Payments',
  'retail/orders',
])('finds the group %s', owner => {
  expect(owned(owner)).toEqual([]);
});

it('wants an owner, and one that is a group', () => {
  expect(owned()).toEqual([{ messageId: 'missing' }]);
  expect(owned('user:default/ada')).toEqual([{ messageId: 'notAGroup' }]);
  expect(owned('a b')).toEqual([{ messageId: 'notAGroup' }]);
});

it('wants a group that exists, and helps with a slip in the same namespace', () => {
  expect(owned('payment')).toEqual([
    { messageId: 'misspeltGroup', nearest: 'group:default/payments' },
  ]);
  expect(owned('orders')).toEqual([{ messageId: 'unknownGroup' }]);
});

it('is undecided where groups are unknown, and decided where they do not matter', () => {
  const unknown = { groups: undefined };
  expect(owned('payments', unknown)).toEqual([
    { messageId: 'groupsUnknown', undecided: true },
  ]);
  expect(owned('user:default/ada', unknown)).toEqual([
    { messageId: 'notAGroup' },
  ]);
  expect(owned(undefined, unknown)).toEqual([{ messageId: 'missing' }]);
});
