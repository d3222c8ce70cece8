import { compared } from '../__testUtils__/compared';
import { resourceAnnotationChanged } from './resource-annotation-changed';

it('looks at templates, too', () => {
  const at = (annotations: object) => ({
    resourceTemplates: [{ uriTemplate: 'a://{x}', name: 'a', annotations }],
  });
  expect(
    compared(
      resourceAnnotationChanged,
      at({ audience: ['user'] }),
      at({ lastModified: '2026' }),
    ).map(({ data, impact }) => [data.key, impact]),
  ).toEqual([
    ['audience', 'risk'],
    ['lastModified', 'cosmetic'],
  ]);
});
