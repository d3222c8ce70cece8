import { comparedOutputs } from '../__testUtils__/compared';
import { outputPropertyRenamed } from './output-property-renamed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputPropertyRenamed, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('looks below the root', () => {
  expect(
    judge(
      {
        type: 'object',
        properties: { isOpen: { type: 'boolean' } },
        required: ['isOpen'],
      },
      {
        type: 'object',
        properties: { is_open: { type: 'boolean' } },
        required: ['is_open'],
      },
    ),
  ).toEqual(['breaking default']);
});
