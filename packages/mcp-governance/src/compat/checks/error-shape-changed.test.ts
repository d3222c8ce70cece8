import { comparedManifests } from '../__testUtils__/compared';
import { errorShapeChanged } from './error-shape-changed';

const errors = (shape: object) => ({
  _meta: { 'backstage.mcp-registry/governance': { errors: shape } },
});

const schema = (code: object) =>
  errors({
    schema: { type: 'object', properties: { code }, required: ['code'] },
  });

it('lets schemas decide where there are two', () => {
  const wide = schema({ enum: ['a', 'b'] });
  const narrow = schema({ enum: ['a'] });
  expect(comparedManifests(errorShapeChanged, wide, narrow)).toMatchObject([
    { messageId: 'narrower', impact: 'additive' },
  ]);
  expect(comparedManifests(errorShapeChanged, narrow, wide)).toMatchObject([
    { messageId: 'default', impact: 'breaking', witness: { code: 'b' } },
  ]);
});

it('does not guess whether a name and a schema mean the same', () => {
  expect(
    comparedManifests(errorShapeChanged, errors({ shape: 'acme' }), schema({})),
  ).toMatchObject([{ impact: 'undecided' }]);
  expect(
    comparedManifests(errorShapeChanged, errors({ shape: 'acme' }), {}),
  ).toMatchObject([{ messageId: 'removed', impact: 'breaking' }]);
});
