import { comparedOutputs } from '../__testUtils__/compared';
import { outputDefaultChanged } from './output-default-changed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputDefaultChanged, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is a risk where it appears or disappears, too', () => {
  expect(judge({ default: 1 }, {})).toEqual(['risk default']);
  expect(judge({}, { default: 1 })).toEqual(['risk default']);
});
