import { comparedManifests } from '../__testUtils__/compared';
import { scopeRemoved } from './scope-removed';

const scopes = (...all: object[]) => ({
  _meta: {
    'backstage.mcp-registry/governance': {
      auth: { scheme: 'oauth2', scopes: all },
    },
  },
});

it('says nothing where a broader one came in its stead', () => {
  const read = { name: 'invoices.read', tools: ['find'] };
  expect(comparedManifests(scopeRemoved, scopes(read), scopes())).toMatchObject(
    [{ impact: 'additive', data: { scope: 'invoices.read' } }],
  );
  expect(
    comparedManifests(
      scopeRemoved,
      scopes(read),
      scopes({ ...read, name: 'invoices' }),
    ),
  ).toEqual([]);
});

it('sees a scope that fewer tools need', () => {
  expect(
    comparedManifests(
      scopeRemoved,
      scopes({ name: 'read', tools: ['find', 'list'] }),
      scopes({ name: 'read', tools: ['list'] }),
    ),
  ).toMatchObject([
    { messageId: 'tools', impact: 'additive', data: { tools: ['find'] } },
  ]);
});
