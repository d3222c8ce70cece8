import {
  PARSE_PROBLEMS,
  createParseFinding,
  renderParseFinding,
  renderTemplate,
} from './problems';

describe('createParseFinding', () => {
  const options = {
    problem: 'text-duplicate-key',
    document: 'manifest',
    pointer: '/packages/0/name',
    data: { key: 'name' },
  } as const;

  it('carries ids and data, and the place where it is known', () => {
    const location = { file: 'server.json', line: 3, column: 5 };
    expect(createParseFinding({ ...options, location })).toEqual({
      rule: 'text-duplicate-key',
      level: 'error',
      document: 'manifest',
      pointer: '/packages/0/name',
      messageId: 'default',
      data: { key: 'name' },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      location,
    });
  });

  it('has a fingerprint that outlives moving and grading, but not other data', () => {
    const { fingerprint } = createParseFinding(options);
    const same = [
      { ...options, pointer: '/packages/7/name' },
      { ...options, level: 'info' as const },
      { ...options, location: { file: 'x', line: 1, column: 1 } },
    ];
    const other = [
      { ...options, pointer: '/packages/0/version' },
      { ...options, data: { key: 'title' } },
      { ...options, document: 'snapshot' as const },
      { ...options, subject: 'package:billing' },
      { ...options, problem: 'text-empty' as const },
    ];
    const prints = (all: Parameters<typeof createParseFinding>[0][]) =>
      all.map(each => createParseFinding(each).fingerprint);
    expect(new Set(prints(same))).toEqual(new Set([fingerprint]));
    expect(new Set([fingerprint, ...prints(other)]).size).toBe(6);
  });
});

describe('the texts of problems', () => {
  it('are sentences whose placeholders the finding fills', () => {
    for (const { message, fix } of Object.values(PARSE_PROBLEMS)) {
      expect(message).toMatch(/^[A-Z{].*\.$/);
      expect(fix).toMatch(/^[A-Z{].*\.$/);
    }
    const finding = { rule: 'text-duplicate-key', data: { key: '{{key}} $&' } };
    expect(renderParseFinding(finding)?.message).toBe(
      'The key {{key}} $& is here twice; only the last one counts.',
    );
    expect(renderParseFinding({ rule: 'toString', data: {} })).toBeUndefined();
  });

  it('render lists, other values, and nothing for what is not there', () => {
    expect(
      renderTemplate('{{list}}|{{count}}|{{constructor}}|{{no}}', {
        list: ['a', 1],
        count: 2,
      }),
    ).toBe('a, 1|2||');
  });
});
