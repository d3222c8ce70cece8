import { compared } from '../__testUtils__/compared';
import { serverInstructionsChanged } from './server-instructions-changed';

const messages = (before?: string, after?: string) =>
  compared(
    serverInstructionsChanged,
    { instructions: before, tools: [] },
    { instructions: after, tools: [] },
  ).map(({ messageId, flags }) => [messageId, ...flags]);

it('asks for a review whenever an agent is told something else', () => {
  expect(messages(undefined, 'Act.')).toEqual([['added', 'review']]);
  expect(messages('Act.', undefined)).toEqual([['removed', 'review']]);
  expect(messages('Act.', 'Never act.')).toEqual([['high', 'review']]);
  expect(messages('Act now.', 'Wait a while.')).toEqual([
    ['default', 'review'],
  ]);
  expect(messages('Act.', 'Act!')).toEqual([['cosmetic']]);
});
