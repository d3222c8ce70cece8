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
