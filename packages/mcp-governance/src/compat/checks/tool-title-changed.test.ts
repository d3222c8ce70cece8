import { compared } from '../__testUtils__/compared';
import { toolTitleChanged } from './tool-title-changed';

it('finds the title wherever a tool has it', () => {
  const [finding] = compared(
    toolTitleChanged,
    { tools: [{ name: 'pay', annotations: { title: 'Pay' } }] },
    { tools: [{ name: 'pay', annotations: { title: 'Refund' } }] },
  );
  expect(finding).toMatchObject({
    impact: 'cosmetic',
    bump: 'patch',
    pointer: '/tools/0/annotations/title',
  });
});
