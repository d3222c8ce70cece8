import { compared } from '../__testUtils__/compared';
import { openWorldHintDropped } from './open-world-hint-dropped';

const hints = (before: object, after: object) =>
  compared(
    openWorldHintDropped,
    { tools: [{ name: 'act', annotations: before }] },
    { tools: [{ name: 'act', annotations: after }] },
  ).map(({ impact }) => impact);

it('takes absence for true', () => {
  expect(hints({ openWorldHint: true }, { openWorldHint: false })).toEqual([
    'risk',
  ]);
  expect(hints({ openWorldHint: true }, {})).toEqual([]);
});
