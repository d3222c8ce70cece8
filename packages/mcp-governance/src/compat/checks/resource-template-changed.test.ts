import { compared } from '../__testUtils__/compared';
import { resourceTemplateChanged } from './resource-template-changed';

const changed = (from: string, to: string) =>
  compared(
    resourceTemplateChanged,
    { resourceTemplates: [{ uriTemplate: from, name: 'x' }] },
    { resourceTemplates: [{ uriTemplate: to, name: 'x' }] },
  ).map(({ messageId, impact, data }) => [messageId, impact, data.variables]);

it('tells paths, variables and hosts apart', () => {
  expect(changed('a://h/{x}/b', 'a://h/{x}/c')).toEqual([
    ['default', 'breaking', []],
  ]);
  expect(changed('a://h/{x}', 'a://h/{x}/{y}')).toEqual([
    ['variables', 'breaking', ['y']],
  ]);
  expect(changed('a://h/{x}', 'b://h/{x}')).toEqual([
    ['elsewhere', 'breaking', []],
  ]);
});

it('lets the query grow, and not shrink', () => {
  expect(changed('a://h/{x}', 'a://h/{x}{?page,q*}')).toEqual([
    ['extended', 'additive', ['page', 'q']],
  ]);
  expect(changed('a://h/{x}{?page}', 'a://h/{x}')).toEqual([
    ['variables', 'breaking', ['page']],
  ]);
});
