import { comparedInputs } from '../__testUtils__/compared';
import { inputHeaderChanged } from './input-header-changed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputHeaderChanged, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is a risk though no value is told apart', () => {
  expect(
    judge({ type: 'string', 'x-mcp-header': 'A' }, { type: 'string' }),
  ).toEqual(['risk default']);
  const region = (name: string) => ({ type: 'string', 'x-mcp-header': name });
  expect(judge(region('Region'), region('region'))).toEqual([]);
});
