import { comparedInputs } from '../__testUtils__/compared';
import { inputDialectChanged } from './input-dialect-changed';

const typed = (more: object) => ({
  type: 'object',
  properties: { list: { type: 'array', ...more } },
});

it('knows that the same keywords say something else', () => {
  const items = [{ type: 'string' }];
  const findings = comparedInputs(
    inputDialectChanged,
    { ...typed({ items }), $schema: 'http://json-schema.org/draft-07/schema#' },
    typed({ prefixItems: [{ type: 'integer' }] }),
  );
  expect(findings.map(({ impact }) => impact)).toEqual(['risk']);
});

it('takes no dialect for 2020-12', () => {
  expect(
    comparedInputs(inputDialectChanged, typed({}), {
      ...typed({ items: { type: 'string' } }),
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    }),
  ).toEqual([]);
});
