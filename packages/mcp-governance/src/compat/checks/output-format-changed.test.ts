import { comparedOutputs } from '../__testUtils__/compared';
import { outputFormatChanged } from './output-format-changed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedOutputs(outputFormatChanged, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is a risk, whichever way', () => {
  expect(judge({ type: 'string', format: 'date' }, { type: 'string' })).toEqual(
    ['risk default'],
  );
  expect(judge({ type: 'string' }, { type: 'string', format: 'date' })).toEqual(
    ['risk default'],
  );
});

it('breaks where formats refuse values', () => {
  const [finding] = comparedOutputs(
    outputFormatChanged,
    of({ type: 'string', format: 'date' }),
    of({ type: 'string' }),
    { formatAssertion: true },
  );
  expect(finding).toMatchObject({ impact: 'breaking', messageId: 'breaks' });
});
