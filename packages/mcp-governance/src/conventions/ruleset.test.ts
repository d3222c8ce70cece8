import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { defineRule } from './define-rule';
import { run } from './__testUtils__/judge';
import { RULES } from './generated/rules';
import { createRuleset } from './ruleset';
import { Rule, Ruleset } from './types';

const FORM = {
  subject: 'manifest',
  category: 'naming',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires something.',
  reference: 'none',
  options: z.strictObject({}),
  messages: {},
  fixes: { default: 'Fix it.' },
  *check() {},
} as const;

const rules: Rule[] = [
  defineRule({
    ...FORM,
    id: 'name-length',
    aliases: ['NAME-099'],
    options: z.strictObject({ max: z.int().default(64) }),
  }),
  defineRule({ ...FORM, id: 'extra', preset: 'strict', level: 'info' }),
];

const read = (config: unknown): Ruleset => {
  const result = createRuleset(config, { rules });
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.ruleset;
};

const problems = (config: unknown) => {
  const result = createRuleset(config, { rules });
  return result.ok
    ? []
    : result.problems.map(({ path, message }) => `${path}: ${message}`);
};

const levels = (config: unknown) =>
  Object.fromEntries(
    Object.entries(read(config).rules).map(([id, { level }]) => [id, level]),
  );

it('without configuration is the preset recommended, spelt out', () => {
  const recommended = {
    rules: {
      'name-length': { level: 'warning', options: { max: 64 } },
      extra: { level: 'off', options: {} },
    },
    errorShapes: {},
    loggingShapes: {},
    compatibility: {
      level: 'error',
      compareWith: 'baseline',
      impacts: {},
      formatAssertion: false,
      extensibleEnums: false,
    },
  };
  expect(read(undefined)).toEqual(recommended);
  expect(read({})).toEqual(recommended);
  expect(read({ extends: ['recommended'] })).toEqual(recommended);
});

it('takes levels from presets, and single rules over them', () => {
  expect(levels({ extends: ['strict'] })).toEqual({
    'name-length': 'warning',
    extra: 'info',
  });
  expect(levels({ extends: [] })).toEqual({
    'name-length': 'off',
    extra: 'off',
  });
  expect(
    levels({
      extends: [],
      rules: { extra: { scope: { origins: ['internal'] } } },
    }),
  ).toEqual({ 'name-length': 'off', extra: 'info' });
  expect(levels({ rules: { 'name-length': 'off', extra: 'error' } })).toEqual({
    'name-length': 'off',
    extra: 'error',
  });
  expect(levels({ rules: { 'name-length': false } })['name-length']).toBe(
    'off',
  );
});

it('fills in options and keeps scope and shapes', () => {
  const ruleset = read({
    rules: {
      'NAME-099': {
        level: 'error',
        options: { max: 5 },
        scope: { servers: ['com.acme.*'], lifecycles: ['production'] },
      },
      extra: { options: {} },
    },
    errorShapes: { problem: { type: 'object', required: ['code'] } },
  });
  expect(ruleset.rules['name-length']).toEqual({
    level: 'error',
    options: { max: 5 },
    scope: { servers: ['com.acme.*'], lifecycles: ['production'] },
  });
  expect(ruleset.errorShapes).toEqual({
    problem: { type: 'object', required: ['code'] },
  });
});

it.each([
  [{ extend: [] }, 'extend: No such key.'],
  [
    { extends: ['all'] },
    'extends.0: "all" is not one of "recommended", "strict".',
  ],
  [
    { rules: { 'name-lenght': 'error' } },
    'rules.name-lenght: There is no rule "name-lenght". Did you mean "name-length"?',
  ],
  [{ rules: { zebra: 'error' } }, 'rules.zebra: There is no rule "zebra".'],
  [
    { rules: { extra: 'warn' } },
    'rules.extra.level: "warn" is not one of "error", "warning", "info", "off".',
  ],
  [
    { rules: { extra: { severity: 'error' } } },
    'rules.extra.severity: No such key.',
  ],
  [
    { rules: { 'name-length': { options: { max: 'ten' } } } },
    'rules.name-length.options.max: Invalid input: expected number, received string.',
  ],
  [
    { rules: { 'NAME-099': { options: { maximum: 1 } } } },
    'rules.NAME-099.options.maximum: No such key.',
  ],
  [
    { rules: { extra: { scope: { origins: ['ours'] } } } },
    'rules.extra.scope.origins.0: "ours" is not one of "internal", "third-party".',
  ],
  [
    { rules: { extra: { scope: { server: ['x'] } } } },
    'rules.extra.scope.server: No such key.',
  ],
  [
    { rules: { 'name-length': 'off', 'NAME-099': 'error' } },
    'rules.NAME-099: "NAME-099" and "name-length" are the same rule: set it once.',
  ],
  [
    { errorShapes: { problem: 'problem.json' } },
    'errorShapes.problem: Invalid input: expected record, received string.',
  ],
  [
    { loggingShapes: { line: {} } },
    'loggingShapes.line: An empty schema allows everything; say what the shape holds.',
  ],
])('names the place and the fault in %j', (config, expected) => {
  expect(problems(config)).toEqual([`mcpRegistry.conventions.${expected}`]);
});

it('names every fault at once, and what is no object at all', () => {
  expect(
    problems({ extends: ['x'], rules: { zebra: 'error', extra: 'loud' } }),
  ).toHaveLength(3);
  expect(problems('strict')).toEqual([
    'mcpRegistry.conventions: Invalid input: expected object, received string.',
  ]);
  expect(problems(JSON.parse('{"rules": {"__proto__": "error"}}'))).toEqual([
    'mcpRegistry.conventions.rules.__proto__: There is no rule "__proto__".',
  ]);
});

it('says where the configuration stood', () => {
  const result = createRuleset({ x: 1 }, { path: 'conventions' });
  expect(result).toEqual({
    ok: false,
    problems: [{ path: 'conventions.x', message: 'No such key.' }],
  });
});

it('knows every rule of the package', () => {
  const result = createRuleset({ extends: ['strict'] });
  expect(result.ok && Object.keys(result.ruleset.rules)).toEqual(
    RULES.map(({ id }) => id),
  );
  expect(
    result.ok &&
      Object.values(result.ruleset.rules).every(({ level }) => level !== 'off'),
  ).toBe(true);
});

describe('the documentation', () => {
  const page = readFileSync(
    join(__dirname, '../../../../docs/conventions.md'),
    'utf8',
  );

  it('shows a configuration that can be used', () => {
    const [, example] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const config = parse(example).mcpRegistry.conventions;
    expect(createRuleset(config)).toMatchObject({
      ok: true,
      ruleset: {
        rules: {
          'auth-scheme-allowed': {
            level: 'error',
            scope: { systems: ['returns', 'warehouse'] },
          },
        },
      },
    });
  });

  it('quotes the error that a misspelt rule gives', () => {
    const result = createRuleset({ rules: { 'tool-name-stile': 'error' } });
    const [{ path, message }] = result.ok ? [] : result.problems;
    expect(page).toContain(`\`${path}: ${message}\``);
  });
});

describe('scope', () => {
  const loud = defineRule({
    ...FORM,
    id: 'loud',
    messages: { found: 'Found.' },
    *check() {
      yield { messageId: 'found', pointer: '', data: {} };
    },
  });
  const isJudged = (scope: object) =>
    run([loud], {
      scope,
      governance: {
        system: 'system:default/checkout',
        lifecycle: 'production',
      },
      origin: 'internal',
    }).findings.length === 1;

  it.each([
    [{ servers: ['com.acme.payments/*'] }, true],
    [{ servers: ['*/billing'] }, true],
    [{ servers: ['com.acme/*', '*.payments/b*g'] }, true],
    [{ servers: ['com.acme/*'] }, false],
    [{ systems: ['checkout'] }, true],
    [{ systems: ['system:default/Checkout'] }, true],
    [{ systems: ['returns'] }, false],
    [{ lifecycles: ['production', 'beta'] }, true],
    [{ lifecycles: ['beta'] }, false],
    [{ origins: ['third-party'] }, false],
    [{ origins: ['internal'], lifecycles: ['beta'] }, false],
  ])('%j', (scope, expected) => {
    expect(isJudged(scope)).toBe(expected);
  });
});
