import { compared } from '../__testUtils__/compared';
import { toolSunsetLater } from './tool-sunset-later';

it('says from when to when', () => {
  const tool = (sunset: string) => ({
    tools: [{ name: 'a', _meta: { sunset } }],
  });
  expect(
    compared(toolSunsetLater, tool('2027-12-01'), tool('2028-01-01')),
  ).toMatchObject([
    { data: { tool: 'a', from: '2027-12-01', to: '2028-01-01' } },
  ]);
  expect(compared(toolSunsetLater, tool('2027-12-01'), tool('later'))).toEqual(
    [],
  );
});
