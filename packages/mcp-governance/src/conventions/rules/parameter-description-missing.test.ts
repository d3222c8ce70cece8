import { JsonObject } from '../../model/json';
import { judge, judged } from '../__testUtils__/judge';
import { parameterDescriptionMissing } from './parameter-description-missing';

const withProperties = (properties: JsonObject) => ({
  tools: [{ inputSchema: { type: 'object', properties } }],
});

const described = { type: 'string', description: 'Invoice number.' };
const bare = { type: 'string' };

it('accepts a share of four in five, and not less', () => {
  const four = { a: described, b: described, c: described, d: described };
  expect(
    judged(parameterDescriptionMissing, withProperties({ ...four, e: bare })),
  ).toEqual([]);
  expect(
    judge(
      parameterDescriptionMissing,
      withProperties({ ...four, e: bare, f: { ...bare, description: ' ' } }),
    )[0],
  ).toMatchObject({
    pointer: '/tools/0/inputSchema/properties',
    data: { count: 2, total: 6, parameters: ['e', 'f'] },
  });
});

it('takes the organization’s share', () => {
  const given = withProperties({ a: described, b: bare });
  const judgedAt = (minCoverage: number) =>
    judged(parameterDescriptionMissing, { ...given, options: { minCoverage } });
  expect(judgedAt(0.5)).toEqual([]);
  expect(judgedAt(0.51)).toHaveLength(1);
  expect(judgedAt(0)).toEqual([]);
});

it('judges only what it sees', () => {
  expect(
    judged(
      parameterDescriptionMissing,
      withProperties({ a: { $ref: '#/$defs/a' } }),
    ),
  ).toEqual([]);
  expect(judged(parameterDescriptionMissing, withProperties({}))).toEqual([]);
  expect(
    judged(parameterDescriptionMissing, {
      tools: [{}, { inputSchema: { properties: [] } }],
    }),
  ).toEqual([]);
});

it('knows parameters with the names of JavaScript’s own', () => {
  const properties = JSON.parse('{"__proto__": {}, "constructor": {}}');
  const [finding] = judge(
    parameterDescriptionMissing,
    withProperties(properties),
  );
  expect(finding.data.parameters).toEqual(['__proto__', 'constructor']);
});
