import { compared } from '../__testUtils__/compared';
import { nameListedTwice } from './name-listed-twice';

const pay = { name: 'pay', inputSchema: { type: 'object' } };
const other = { ...pay, inputSchema: { type: 'object', required: ['id'] } };

it.each([
  ['tools', 'tool:pay', { before: [pay], after: [pay, other] }],
  [
    'resourceTemplates',
    'resource-template:docs://{page}',
    {
      before: [],
      after: [
        { uriTemplate: 'docs://{page}', name: 'docs' },
        { uriTemplate: 'docs://{page}', name: 'pages' },
      ],
    },
  ],
])(
  'breaks where definitions differ in %s',
  (list, subject, { before, after }) => {
    expect(
      compared(nameListedTwice, { [list]: before }, { [list]: after }),
    ).toMatchObject([{ impact: 'breaking', subject, flags: ['portability'] }]);
  },
);

it('takes the same said otherwise for the same', () => {
  const twice = [
    pay,
    {
      ...pay,
      annotations: { openWorldHint: true },
    },
  ];
  expect(
    compared(nameListedTwice, { tools: [pay] }, { tools: twice }),
  ).toMatchObject([{ impact: 'risk', messageId: 'same' }]);
});

it('cannot tell what became of definitions that are left out', () => {
  const [older, newer] = [
    { tools: [pay, { ...other, title: 'Old' }] },
    { tools: [pay, { ...other, title: 'New' }] },
  ];
  expect(compared(nameListedTwice, older, newer)).toMatchObject([
    { impact: 'undecided', bump: null, undecided: true },
  ]);
  expect(compared(nameListedTwice, newer, newer)).toEqual([]);
});
