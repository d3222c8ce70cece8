import { compared } from '../__testUtils__/compared';
import { toolDescriptionAdded } from './tool-description-added';

it('leaves a tool that is new with its description to another check', () => {
  const tools = (...all: object[]) => ({ tools: all });
  const next = { name: 'a', description: 'Acts.' };
  expect(
    compared(toolDescriptionAdded, tools({ name: 'a' }), tools(next)),
  ).toMatchObject([{ impact: 'risk', data: { tool: 'a' } }]);
  expect(compared(toolDescriptionAdded, tools(), tools(next))).toEqual([]);
});
