import { judge, judged } from '../__testUtils__/judge';
import { renderFinding } from '../render-finding';
import { loggingShape } from './logging-shape';

const line = { type: 'object', required: ['time', 'level', 'message'] };

it('looks at logging and its shapes, not at those of errors', () => {
  const given = {
    errorShapes: { problem: { type: 'object' } },
    loggingShapes: { line },
  };
  expect(
    judged(loggingShape, {
      ...given,
      governance: { logging: { shape: 'line' } },
    }),
  ).toEqual([]);
  expect(
    judged(loggingShape, {
      ...given,
      governance: { errors: { shape: 'line' }, logging: { shape: 'problem' } },
    }),
  ).toEqual([
    'unknownShape /_meta/backstage.mcp-registry~1governance/logging/shape',
  ]);
});

it('says which shapes there are', () => {
  const [finding] = judge(loggingShape, {
    governance: { logging: { schema: { type: 'string' } } },
    loggingShapes: { line, plain: { type: 'object' } },
  });
  expect(renderFinding(finding).message).toBe(
    'The schema is not equal to any logging shape of the organization: line, plain.',
  );
});
