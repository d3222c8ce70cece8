import { z } from 'zod';
import { judge, judged, run } from './__testUtils__/judge';
import {
  defineRule,
  problem,
  snapshotProblem,
  undecidedProblem,
} from './define-rule';
import { renderFinding } from './render-finding';

const FORM = {
  category: 'naming',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires something.',
  reference: 'none',
  options: z.strictObject({}),
  messages: { found: 'Found {{what}}.' },
  fixes: { default: 'Fix it.' },
} as const;

const eachTool = defineRule({
  ...FORM,
  id: 'each-tool',
  subject: 'tool',
  *check({ name }) {
    yield problem('found', '/name', { what: name });
  },
});

const eachPrompt = defineRule({
  ...FORM,
  id: 'each-prompt',
  subject: 'prompt',
  *check({ name }) {
    yield problem('found', '/name', { what: name });
  },
});

const eachResource = defineRule({
  ...FORM,
  id: 'each-resource',
  subject: 'resource',
  *check({ name }) {
    yield problem('found', '/name', { what: name });
  },
});

const silent = defineRule({
  ...FORM,
  id: 'silent',
  subject: 'manifest',
  *check() {},
});

const throwing = defineRule({
  ...FORM,
  id: 'throwing',
  subject: 'tool',
  level: 'error',
  blocks: true,
  *check({ name }) {
    if (name === 'bad') {
      throw new TypeError('no prose of this kind in findings');
    }
    yield problem('found', '', { what: name });
  },
});

it('hands each rule its subjects, templates among the resources', () => {
  const { findings } = run([eachTool, eachPrompt, eachResource], {
    snapshot: {
      tools: [{ name: 't1' }, { name: 't2' }],
      prompts: [{ name: 'p' }],
      resources: [{ uri: 'file:///r', name: 'r' }],
      resourceTemplates: [{ uriTemplate: 'file:///{x}', name: 'x' }],
    },
  });
  expect(
    findings.map(({ document, pointer, subject }) => [
      document,
      pointer,
      subject,
    ]),
  ).toEqual([
    ['snapshot', '/tools/0/name', 'tool:t1'],
    ['snapshot', '/tools/1/name', 'tool:t2'],
    ['snapshot', '/prompts/0/name', 'prompt:p'],
    ['snapshot', '/resources/0/name', 'resource:file:///r'],
    ['snapshot', '/resourceTemplates/0/name', 'resource-template:file:///{x}'],
  ]);
});

it('counts as passed only rules that had a say and were silent', () => {
  expect(
    run([silent, eachTool, eachPrompt], { tools: [{ name: 't' }] }).passed,
  ).toEqual(['silent', 'each-prompt']);
  expect(run([silent, eachTool], { snapshot: 'unknown' }).passed).toEqual([
    'silent',
  ]);
  expect(run([silent], { scope: { origins: ['third-party'] } })).toEqual({
    findings: [],
    passed: [],
  });
});

it('makes a rule that throws undecided there, and judges the rest', () => {
  const findings = judge(throwing, {
    tools: [{ name: 'good' }, { name: 'bad' }, { name: 'fine' }],
  });
  expect(
    findings.map(({ messageId, pointer, undecided, blocks }) => ({
      messageId,
      pointer,
      undecided,
      blocks,
    })),
  ).toEqual([
    { messageId: 'found', pointer: '/tools/0', blocks: true },
    { messageId: 'ruleFailed', pointer: '/tools/1', undecided: true },
    { messageId: 'found', pointer: '/tools/2', blocks: true },
  ]);
  expect(findings[1].data).toEqual({ reason: 'TypeError' });
});

it('makes a rule undecided whose applies or options fail', () => {
  const choosy = defineRule({
    ...FORM,
    id: 'choosy',
    subject: 'manifest',
    applies: () => {
      throw new RangeError();
    },
    *check() {},
  });
  expect(judged(choosy, {})).toEqual(['ruleFailed ']);
});

it('keeps an undecided problem undecided', () => {
  const open = defineRule({
    ...FORM,
    id: 'open',
    subject: 'server',
    blocks: true,
    *check() {
      yield undecidedProblem('found', '/name', { what: 'x' });
    },
  });
  const [finding] = judge(open, {});
  expect(finding).toMatchObject({ undecided: true, document: 'manifest' });
  expect(finding).not.toHaveProperty('blocks');
});

it('lists a hundred findings of a rule and counts the rest', () => {
  const tools = Array.from({ length: 103 }, (_, index) => ({
    name: `tool_${index}`,
  }));
  const findings = judge(eachTool, { tools });
  expect(findings).toHaveLength(101);
  const [last] = findings.slice(-1);
  expect(last).toMatchObject({ messageId: 'andMore', data: { count: 3 } });
});

it('cuts what it quotes, between characters', () => {
  const name = `${'🧾'.repeat(150)}`;
  const [finding] = judge(eachTool, { tools: [{ name }] });
  const { what } = finding.data;
  expect(what).toBe(`${'🧾'.repeat(99)}…`);
});

describe('fingerprints', () => {
  const fingerprints = (names: string[], more = {}) =>
    judge(eachTool, { tools: names.map(name => ({ name })), ...more }).map(
      ({ fingerprint }) => fingerprint,
    );

  it('outlive reordering', () => {
    const [a, b] = fingerprints(['a', 'b']);
    expect(fingerprints(['new', 'b', 'a']).slice(1)).toEqual([b, a]);
  });

  it('differ by server, rule, subject, place and data', () => {
    const other = defineRule({
      ...FORM,
      id: 'other',
      subject: 'tool',
      *check({ name }) {
        yield problem('found', '/name', { what: name });
        yield problem('found', '/title', { what: name });
        yield problem('found', '/title', { what: 'else' });
      },
    });
    const tools = [{ name: 'a' }, { name: 'b' }];
    const all = [
      ...judge(eachTool, { tools }),
      ...judge(eachTool, { tools, manifest: { name: 'com.acme.x/y' } }),
      ...judge(other, { tools }),
    ].map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(10);
    expect(all.every(each => /^[0-9a-f]{16}$/.test(each))).toBe(true);
  });

  it('differ for two alike in one server', () => {
    const [a, b] = fingerprints(['twin', 'twin']);
    expect(a).not.toBe(b);
    expect(fingerprints(['twin'])).toEqual([a]);
  });

  it('do not follow the level or the text', () => {
    const loud = defineRule({
      ...FORM,
      id: 'each-tool',
      subject: 'tool',
      level: 'error',
      messages: { found: 'Otherwise worded.' },
      *check({ name }) {
        yield problem('found', '/name', { what: name });
      },
    });
    const tools = [{ name: 'a' }];
    expect(judge(loud, { tools })[0].fingerprint).toBe(fingerprints(['a'])[0]);
  });
});

it('finds the subject of what a server’s rule says of a tool or a remote', () => {
  const wide = defineRule({
    ...FORM,
    id: 'wide',
    subject: 'server',
    *check() {
      yield snapshotProblem('found', '/tools/1/name', { what: 'x' });
      yield problem('found', '/remotes/0/url', { what: 'x' });
      yield problem('found', '/title', { what: 'x' });
      yield snapshotProblem('found', '/tools', { what: 'x' });
    },
  });
  const findings = judge(wide, {
    tools: [{ name: 'a' }, { name: 'b' }],
    manifest: { remotes: [{ type: 'sse', url: 'https://a.example' }] },
  });
  expect(findings.map(({ subject }) => subject)).toEqual([
    'tool:b',
    'remote:https://a.example',
    undefined,
    undefined,
  ]);
});

describe('renderFinding', () => {
  it('words what the engine, the registry and unknown versions report', () => {
    const base = {
      level: 'error',
      document: 'manifest',
      pointer: '',
      fingerprint: '0123456789abcdef',
    } as const;
    expect(
      renderFinding({
        ...base,
        rule: 'tool-name-format',
        messageId: 'ruleFailed',
        data: { reason: 'TypeError' },
      }),
    ).toEqual({
      message: 'The rule failed here (TypeError), so it could not be decided.',
      fix: 'Tell the platform team: this is a defect of the rule.',
      page: 'tool-name-format',
    });
    expect(
      renderFinding({
        ...base,
        rule: 'entity-name-taken',
        messageId: 'default',
        data: { entityRef: 'api:default/billing' },
      }).message,
    ).toContain('api:default/billing');
    expect(
      renderFinding({ ...base, rule: 'toString', messageId: 'x', data: {} }),
    ).toEqual({
      message: 'toString: x.',
      fix: 'Check the server again: this finding is of another version.',
    });
    expect(
      renderFinding({
        ...base,
        rule: 'text-empty',
        messageId: 'default',
        data: {},
      }),
    ).toEqual({
      message: 'The file is empty.',
      fix: 'Write the document into it, or remove it.',
    });
  });

  it('writes hidden characters out', () => {
    const { message } = renderFinding({
      rule: 'entity-name-taken',
      level: 'warning',
      document: 'manifest',
      pointer: '',
      messageId: 'default',
      data: { entityRef: 'api:default/bil\u202Eling \u{1F469}\u200D\u{1F4BB}' },
      fingerprint: '0123456789abcdef',
    });
    expect(message).toContain('bil<U+202E>ling \u{1F469}\u200D\u{1F4BB}');
  });
});
