import { judged } from '../__testUtils__/judge';
import { annotationContradiction } from './annotation-contradiction';

it('reports only the pair that cannot both be true', () => {
  const pairs = [true, false, undefined].flatMap(readOnlyHint =>
    [true, false, undefined].map(destructiveHint => ({
      name: `${readOnlyHint}_${destructiveHint}`,
      annotations: { readOnlyHint, destructiveHint },
    })),
  );
  expect(judged(annotationContradiction, { tools: pairs })).toEqual([
    'readOnlyAndDestructive /tools/0/annotations',
  ]);
  expect(
    judged(annotationContradiction, { tools: [{ name: 'plain' }] }),
  ).toEqual([]);
});
