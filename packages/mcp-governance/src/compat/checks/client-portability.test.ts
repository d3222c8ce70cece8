import {
  compared,
  comparedInputs,
  toManifest,
  toSnapshot,
} from '../__testUtils__/compared';
import { compareVersionsOf } from '../compare';
import { PORTABILITY_RULES } from '../portability/profiles';
import { clientPortability } from './client-portability';

const object = { type: 'object', properties: { a: { type: 'string' } } };

const judge = (after: object, before: object = object) =>
  comparedInputs(clientPortability, before, after).map(
    ({ messageId, pointer, path }) => [messageId, pointer, path],
  );

it('says what is wrong, and where', () => {
  const at = '/tools/0/inputSchema';
  expect(judge({ ...object, allOf: [{}] })).toEqual([
    ['root-combinator', at, ''],
  ]);
  expect(judge({ type: 'object' })).toEqual([['properties-missing', at, '']]);
  expect(judge({ properties: {} })).toEqual([['root-type', at, '']]);
  const items = { type: ['string', 'null'] };
  const list = { a: { type: 'array', items } };
  expect(judge({ ...object, properties: list })).toEqual([
    ['type-list', `${at}/properties/a/items`, 'a[]'],
  ]);
  const odd = { a: { properties: { 'b c': {} } } };
  expect(judge({ ...object, properties: odd })).toEqual([
    ['property-name', `${at}/properties/a`, 'a'],
  ]);
  const ref = { a: { $ref: '#/$defs/a' } };
  expect(
    judge({ ...object, properties: ref, $defs: { a: { type: 'string' } } }),
  ).toEqual([['reference', `${at}/properties/a`, 'a']]);
});

it('knows which headers make clients drop a tool', () => {
  const named = (...headers: unknown[]) => ({
    type: 'object',
    properties: Object.fromEntries(
      headers.map((header, index) => [
        `p${index}`,
        { type: 'string', 'x-mcp-header': header },
      ]),
    ),
  });
  expect(judge(named('Region', 'Zone'))).toEqual([]);
  for (const bad of [named('Région'), named('A', 'a'), named(7), named('')]) {
    expect(judge(bad).map(([rule]) => rule)).toEqual(['header']);
  }
  const marked = { type: 'string', 'x-mcp-header': 'Region' };
  const inList = { a: { type: 'array', items: marked } };
  expect(judge({ type: 'object', properties: inList })).toEqual([
    ['header', '/tools/0/inputSchema/properties/a/items', 'a[]'],
  ]);
});

it('is silent on what the older version had, wherever it stood', () => {
  const nullable = { type: ['string', 'null'] };
  expect(
    judge(
      { type: 'object', properties: { a: nullable, b: nullable } },
      { type: 'object', properties: { a: nullable } },
    ),
  ).toEqual([]);
});

it('looks at new tools, and at results', () => {
  const tool = (name: string, more: object) => ({
    name,
    inputSchema: object,
    ...more,
  });
  const find = (after: object) =>
    compared(clientPortability, { tools: [] }, { tools: [after] }).map(
      ({ messageId, impact, flags }) => [messageId, impact, flags],
    );
  expect(find(tool('n'.repeat(60), {}))).toEqual([
    ['long-name', 'risk', ['portability']],
  ]);
  expect(find(tool('t', { outputSchema: { type: 'array' } }))).toEqual([
    ['output-root', 'risk', ['portability']],
  ]);
  expect(find(tool('t', { outputSchema: { type: 'object' } }))).toEqual([]);
});

it('counts the name of the server', () => {
  const { snapshot } = toSnapshot({
    tools: [{ name: 'n'.repeat(45), inputSchema: object }],
  });
  const { snapshot: none } = toSnapshot({ tools: [] });
  const find = (name: string) => {
    const { parsed } = toManifest({ name });
    return compareVersionsOf({
      before: { parsed, snapshot: none },
      after: { parsed, snapshot },
    }).findings.filter(({ rule }) => rule === 'client-portability').length;
  };
  expect(find('com.acme/billing')).toBe(0);
  expect(find('com.acme/billing-and-refunds')).toBe(1);
});

it('names clients where one reads as well as several', () => {
  for (const { message } of Object.values(PORTABILITY_RULES)) {
    expect(message).toMatch(/: \{\{clients\}\}\.$/);
  }
});
