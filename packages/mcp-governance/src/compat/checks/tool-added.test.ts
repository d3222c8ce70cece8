import { compared } from '../__testUtils__/compared';
import { toolAdded } from './tool-added';

const flags = (annotations: object) =>
  compared(
    toolAdded,
    { tools: [] },
    { tools: [{ name: 'act', annotations }] },
  ).map(finding => [finding.impact, finding.flags]);

it('asks for a review of what destroys by its own word or by silence', () => {
  expect(flags({})).toEqual([['additive', ['review']]]);
  expect(flags({ destructiveHint: false })).toEqual([['additive', []]]);
  expect(flags({ readOnlyHint: true })).toEqual([['additive', []]]);
});

it('asks for a review of what says that it reaches out', () => {
  expect(flags({ readOnlyHint: true, openWorldHint: true })).toEqual([
    ['additive', ['review']],
  ]);
});
