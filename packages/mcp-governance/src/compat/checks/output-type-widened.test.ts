import { comparedOutputs } from '../__testUtils__/compared';
import { outputTypeWidened } from './output-type-widened';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputTypeWidened, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('takes no type for any type', () => {
  expect(judge({ type: 'string' }, {})).toEqual(['breaking default']);
});
