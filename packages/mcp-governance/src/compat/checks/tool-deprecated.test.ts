import { compared } from '../__testUtils__/compared';
import { toolDeprecated } from './tool-deprecated';

it('knows a marker by the end of its key', () => {
  const meta = (_meta: object) =>
    compared(
      toolDeprecated,
      { tools: [{ name: 'a' }] },
      { tools: [{ name: 'a', _meta }] },
    ).map(({ data }) => data.key);
  expect(meta({ Deprecated: 'Use b.', 'x/sunset': '2027-01-01' })).toEqual([
    'Deprecated',
    'x/sunset',
  ]);
  expect(meta({ undeprecated: true, note: 'sunset' })).toEqual([]);
});
