import { judged } from '../__testUtils__/judge';
import { toolDescriptionMissing } from './tool-description-missing';

it('reports each tool that says nothing, blanks included', () => {
  expect(
    judged(toolDescriptionMissing, {
      tools: [
        { name: 'a', description: 'Lists invoices.' },
        { name: 'b' },
        { name: 'c', description: ' \n\t ' },
        { name: 'd', title: 'A title is no description' },
      ],
    }),
  ).toEqual([
    'missing /tools/1/description',
    'missing /tools/2/description',
    'missing /tools/3/description',
  ]);
});
