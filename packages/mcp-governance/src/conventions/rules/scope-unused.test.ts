import { GovernanceScope } from '../../model/manifest/types';
import { judge } from '../__testUtils__/judge';
import { scopeUnused } from './scope-unused';

const scoped = (scopes: GovernanceScope[], more = {}) =>
  judge(scopeUnused, {
    governance: { auth: { scheme: 'oauth2', scopes } },
    tools: [{ name: 'list_invoices' }, { name: 'refund_invoice' }],
    ...more,
  });

const said = (scopes: GovernanceScope[], more = {}) =>
  scoped(scopes, more).map(({ messageId, data }) => ({ messageId, ...data }));

it('reports scopes without tools, and tools that are not there', () => {
  expect(
    said([
      { name: 'read', tools: ['list_invoices'] },
      { name: 'admin' },
      { name: 'none', tools: [] },
      {
        name: 'write',
        tools: ['refund_invoice', 'drop_it', 'refund_invoices'],
      },
    ]),
  ).toEqual([
    { messageId: 'unused', scope: 'admin' },
    { messageId: 'unused', scope: 'none' },
    { messageId: 'unknownTool', scope: 'write', tool: 'drop_it' },
    {
      messageId: 'misspeltTool',
      scope: 'write',
      tool: 'refund_invoices',
      nearest: 'refund_invoice',
    },
  ]);
});

it('does not doubt tools that it cannot know', () => {
  expect(
    said([{ name: 'read', tools: ['any'] }, { name: 'admin' }], {
      tools: undefined,
      snapshot: 'unknown',
    }),
  ).toEqual([{ messageId: 'unused', scope: 'admin' }]);
});

it('keeps its fingerprints when scopes and tools change places', () => {
  const write = { name: 'write', tools: ['x', 'refund_invoice', 'y'] };
  const fingerprints = (...scopes: GovernanceScope[]) =>
    scoped(scopes)
      .map(({ fingerprint }) => fingerprint)
      .sort();
  expect(
    fingerprints(
      { name: 'admin' },
      { ...write, tools: [...write.tools].reverse() },
    ),
  ).toEqual(fingerprints(write, { name: 'admin' }));
});
