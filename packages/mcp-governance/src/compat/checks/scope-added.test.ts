import { comparedManifests } from '../__testUtils__/compared';
import { scopeAdded } from './scope-added';

const scopes = (...all: object[]) => ({
  _meta: {
    'backstage.mcp-registry/governance': {
      auth: { scheme: 'oauth2', scopes: all },
    },
  },
});

it('sees a scope that more tools need', () => {
  const pay = { name: 'pay', tools: ['pay'] };
  const [finding] = comparedManifests(
    scopeAdded,
    scopes({ name: 'read', tools: ['find', 'pay'] }, pay),
    scopes(
      { name: 'read', tools: ['pay'] },
      { name: 'pay', tools: ['find', 'pay'] },
    ),
  );
  expect(finding).toMatchObject({
    impact: 'breaking',
    flags: ['review'],
    data: { scope: 'pay', tools: ['find'] },
  });
});

it('does not guess which tools need it', () => {
  expect(
    comparedManifests(scopeAdded, scopes(), scopes({ name: 'a' })),
  ).toMatchObject([{ messageId: 'unassigned', impact: 'risk' }]);
});
