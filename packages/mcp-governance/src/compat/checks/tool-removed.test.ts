import { compared } from '../__testUtils__/compared';
import { toolRemoved } from './tool-removed';

const tools = (...names: string[]) => ({
  tools: names.map(name => ({ name })),
});

it('reports each tool that is gone, and where it stood', () => {
  const findings = compared(toolRemoved, tools('a', 'b', 'c'), tools('b'));
  expect(findings.map(({ subject, before }) => [subject, before])).toEqual([
    ['tool:a', { document: 'snapshot', pointer: '/tools/0/name', value: 'a' }],
    ['tool:c', { document: 'snapshot', pointer: '/tools/2/name', value: 'c' }],
  ]);
});

it('says nothing of a tool that has another name now', () => {
  expect(compared(toolRemoved, tools('listAll'), tools('list_all'))).toEqual(
    [],
  );
});
