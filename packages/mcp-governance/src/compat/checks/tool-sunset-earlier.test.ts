import { compared } from '../__testUtils__/compared';
import { toolSunsetEarlier } from './tool-sunset-earlier';

const moved = (from: string, to: string) =>
  compared(
    toolSunsetEarlier,
    { tools: [{ name: 'a', _meta: { sunset: from } }] },
    { tools: [{ name: 'a', _meta: { sunset: to } }] },
  ).map(({ impact }) => impact);

it('compares days, whatever stands behind them', () => {
  expect(moved('2027-12-01T00:00:00Z', '2027-11-30')).toEqual(['breaking']);
  expect(moved('2027-12-01', '2027-12-01T00:00:00Z')).toEqual([]);
  expect(moved('1 December 2027', '2027-12-01')).toEqual(['undecided']);
});
