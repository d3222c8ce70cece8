import { comparedOutputs } from '../__testUtils__/compared';
import { outputTypeNarrowed } from './output-type-narrowed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputTypeNarrowed, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('asks inclusion', () => {
  expect(judge({ type: ['string', 'null'] }, { type: 'string' })).toEqual([
    'additive default',
  ]);
  expect(judge({}, { type: 'string' })).toEqual(['additive default']);
  expect(
    judge({ type: ['string', 'null'] }, { type: ['string', 'boolean'] }),
  ).toEqual(['breaking breaks']);
});
