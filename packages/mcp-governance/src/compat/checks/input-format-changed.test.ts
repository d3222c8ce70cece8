import { comparedInputs } from '../__testUtils__/compared';
import { inputFormatChanged } from './input-format-changed';

const of = (schema: object) => ({ type: 'object', properties: { a: schema } });

const judge = (before: object, after: object) =>
  comparedInputs(inputFormatChanged, of(before), of(after)).map(
    ({ impact, messageId }) => `${impact} ${messageId}`,
  );

it('is a risk, whichever way', () => {
  expect(judge({ type: 'string', format: 'date' }, { type: 'string' })).toEqual(
    ['risk default'],
  );
  expect(
    judge(
      { type: 'string', format: 'date' },
      { type: 'string', format: 'date-time' },
    ),
  ).toEqual(['risk default']);
});

it('breaks where formats refuse values', () => {
  const options = { formatAssertion: true };
  const [finding] = comparedInputs(
    inputFormatChanged,
    of({ type: 'string' }),
    of({ type: 'string', format: 'date' }),
    options,
  );
  expect(finding).toMatchObject({ impact: 'breaking', messageId: 'breaks' });
});
