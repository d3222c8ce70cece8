import { comparedOutputs } from '../__testUtils__/compared';
import { outputDialectChanged } from './output-dialect-changed';

const typed = (more: object) => ({
  type: 'object',
  properties: { list: { type: 'array', ...more } },
});

it('knows that the same keywords say something else', () => {
  const items = [{ type: 'string' }];
  const findings = comparedOutputs(
    outputDialectChanged,
    { ...typed({ items }), $schema: 'http://json-schema.org/draft-07/schema#' },
    typed({ prefixItems: [{ type: 'integer' }] }),
  );
  expect(findings.map(({ impact }) => impact)).toEqual(['risk']);
});

it('takes no dialect for 2020-12', () => {
  expect(
    comparedOutputs(outputDialectChanged, typed({}), {
      ...typed({ items: { type: 'string' } }),
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    }),
  ).toEqual([]);
});
