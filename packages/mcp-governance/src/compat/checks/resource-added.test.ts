import { compared } from '../__testUtils__/compared';
import { resourceAdded } from './resource-added';

it('counts templates, too', () => {
  expect(
    compared(
      resourceAdded,
      { resourceTemplates: [] },
      { resourceTemplates: [{ uriTemplate: 'docs://{page}', name: 'docs' }] },
    ),
  ).toMatchObject([
    {
      subject: 'resource-template:docs://{page}',
      data: { what: 'resource template' },
    },
  ]);
});
