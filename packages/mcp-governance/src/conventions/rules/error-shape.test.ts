import { GovernanceShape } from '../../model/manifest/types';
import { judge } from '../__testUtils__/judge';
import { errorShape } from './error-shape';

const problem = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' } },
};
const other = { type: 'object', required: ['error'] };

const declared = (errors?: GovernanceShape, more = {}) =>
  judge(errorShape, {
    governance: { ...(errors && { errors }) },
    errorShapes: { problem, other },
    ...more,
  }).map(({ messageId, pointer }) => [
    messageId,
    pointer.replace('/_meta/backstage.mcp-registry~1governance', ''),
  ]);

it('accepts a listed shape, by name or as an equal schema', () => {
  expect(declared({ shape: 'other' })).toEqual([]);
  expect(
    declared({
      schema: {
        required: ['code', 'message'],
        properties: { message: { type: 'string' }, code: { type: 'string' } },
        type: 'object',
      },
    }),
  ).toEqual([]);
  expect(declared({ shape: 'problem', schema: problem })).toEqual([]);
});

it('wants one at all', () => {
  expect(declared()).toEqual([['missing', '/errors']]);
  expect(declared({})).toEqual([['missing', '/errors']]);
});

it('refuses a name that is not listed, and helps with a slip', () => {
  expect(declared({ shape: 'rfc9457' })).toEqual([
    ['unknownShape', '/errors/shape'],
  ]);
  expect(declared({ shape: 'Problems' })).toEqual([
    ['misspeltShape', '/errors/shape'],
  ]);
  expect(declared({ shape: 'constructor' })).toEqual([
    ['unknownShape', '/errors/shape'],
  ]);
});

it('refuses a schema that differs from all, or from the one it names', () => {
  expect(declared({ schema: { ...problem, required: ['code'] } })).toEqual([
    ['otherSchema', '/errors/schema'],
  ]);
  expect(declared({ shape: 'problem', schema: other })).toEqual([
    ['notTheNamed', '/errors/schema'],
  ]);
});

it('takes anything where the organization lists nothing', () => {
  const none = { errorShapes: {} };
  expect(declared({ shape: 'ours' }, none)).toEqual([]);
  expect(declared({ schema: { type: 'string' } }, none)).toEqual([]);
  expect(declared(undefined, none)).toEqual([['missing', '/errors']]);
});

it('asks internal servers only', () => {
  expect(declared(undefined, { origin: 'third-party' })).toEqual([]);
});
