import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseExamples, toGiven } from './__testUtils__/examples';
import { judge } from './__testUtils__/judge';
import { RULE_PAGES } from './generated/pages';
import { RULES } from './generated/rules';
import { renderFinding } from './render-finding';

const FOLDER = join(__dirname, 'rules');

const stems = readdirSync(FOLDER)
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => name.slice(0, -'.ts'.length))
  .sort();

const SECTIONS = ['Why', 'Examples', 'How to fix', 'When to turn it off'];

it('knows each rule by the stem of its files', () => {
  expect(RULES.map(rule => rule.id)).toEqual(stems);
  expect(Object.keys(RULE_PAGES)).toEqual(stems);
});

it('pins what adopters have in their configuration', () => {
  const pinned = RULES.map(({ id, level, preset, blocks }) =>
    [id, level, preset, blocks && 'blocks'].filter(Boolean).join(' '),
  );
  expect(pinned).toEqual([
    'annotation-contradiction error recommended',
    'audit-log-declared error recommended',
    'auth-scheme-allowed warning recommended',
    'auth-scheme-declared error recommended',
    'credential-reference-shared error recommended',
    'destructive-annotation warning recommended',
    'error-shape error recommended',
    'hidden-unicode error recommended blocks',
    'literal-secret error recommended blocks',
    'logging-shape error recommended',
    'on-call-contact warning recommended',
    'owner-is-group error recommended',
    'parameter-description-missing warning recommended',
    'parameter-type-consistent warning recommended',
    'remote-insecure error recommended',
    'remote-without-auth error recommended',
    'scope-unused warning recommended',
    'scope-wildcard error recommended',
    'secret-input-not-marked error recommended',
    'security-contact warning recommended',
    'server-name-format error recommended',
    'tool-description-missing error recommended',
    'tool-description-says-nothing warning recommended',
    'tool-name-format error recommended',
    'tool-name-style warning recommended',
    'tool-schema-invalid error recommended',
    'tool-schema-missing error recommended',
  ]);
});

it('names no two rules alike', () => {
  const names = RULES.flatMap(rule => [rule.id, ...(rule.aliases ?? [])]);
  expect(names).toEqual([...new Set(names)]);
});

describe.each(RULES.map(rule => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = parseExamples(RULE_PAGES[id]);
  const examplesOf = (expected: string) =>
    examples.filter(example => example.expected === expected);

  it('has a test and a page with all sections', () => {
    expect(existsSync(join(FOLDER, `${id}.test.ts`))).toBe(true);
    const page = RULE_PAGES[id];
    expect(page.match(/^## .+$/gm)).toEqual(SECTIONS.map(name => `## ${name}`));
    const [, ...bodies] = page.split(/^## .+$/m);
    expect(bodies.map(body => body.trim().length > 40)).toEqual(
      SECTIONS.map(() => true),
    );
  });

  it('says what it requires or forbids', () => {
    expect(rule.summary).toMatch(/^(Requires|Forbids) .+\.$/);
    expect(rule.reference).not.toBe('');
  });

  it('has examples of both kinds, and no fence that is neither', () => {
    const kinds = new Set(examples.map(({ expected }) => expected));
    expect([...kinds].sort()).toEqual(['correct', 'incorrect']);
    const fences = RULE_PAGES[id].match(/^```\w+/gm) ?? [];
    expect(examples).toHaveLength(fences.length);
  });

  it.each(examplesOf('correct'))(
    'is silent on its correct example %#',
    example => {
      expect(judge(rule, toGiven(example))).toEqual([]);
    },
  );

  it.each(examplesOf('incorrect'))(
    'reports its incorrect example %#',
    example => {
      const findings = judge(rule, toGiven(example));
      const messages = findings.map(finding => finding.messageId);
      expect(messages.length).toBeGreaterThan(0);
      expect(Object.keys(rule.messages)).toEqual(
        expect.arrayContaining(messages),
      );
      for (const finding of findings) {
        const { message, fix, page } = renderFinding(finding);
        expect(`${message}${fix}`).not.toMatch(/\{\{|undefined|\[object/);
        expect(page).toBe(id);
      }
    },
  );
});
