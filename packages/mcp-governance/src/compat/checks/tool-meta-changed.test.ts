import { compared } from '../__testUtils__/compared';
import { toolMetaChanged } from './tool-meta-changed';

const keys = (before: object, after: object) =>
  compared(
    toolMetaChanged,
    { tools: [{ name: 'a', ...before }] },
    { tools: [{ name: 'a', ...after }] },
  ).map(({ impact, data }) => [data.key, impact]);

it('knows the keys by which clients attach pages', () => {
  expect(
    keys({}, { _meta: { ui: { resourceUri: 'ui://a' }, build: 7 } }),
  ).toEqual([
    ['ui', 'risk'],
    ['build', 'cosmetic'],
  ]);
  expect(keys({ annotations: { audience: ['user'] } }, {})).toEqual([
    ['audience', 'cosmetic'],
  ]);
});

it('leaves deprecation to other checks, and takes names for names', () => {
  expect(keys({}, { _meta: { deprecated: true } })).toEqual([]);
  expect(
    keys({}, JSON.parse('{ "_meta": { "__proto__": 1, "constructor": 2 } }')),
  ).toEqual([
    ['__proto__', 'cosmetic'],
    ['constructor', 'cosmetic'],
  ]);
});
