import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseCheckExamples, runExample } from './__testUtils__/check-examples';
import { CHECK_PAGES } from './generated/pages';
import { CHECKS } from './generated/checks';
import { renderCompatFinding } from './render-compat-finding';

const stems = readdirSync(join(__dirname, 'checks'))
  .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map(name => name.slice(0, -'.ts'.length))
  .sort();

const tests = readdirSync(join(__dirname, 'checks'))
  .filter(name => name.endsWith('.test.ts'))
  .map(name => name.slice(0, -'.test.ts'.length))
  .sort();

it('knows each check by the stem of its files, and each has its test', () => {
  expect(CHECKS.map(({ id }) => id)).toEqual(stems);
  expect(Object.keys(CHECK_PAGES)).toEqual(stems);
  expect(tests).toEqual(stems);
});

describe.each(CHECKS.map(check => [check.id, check] as const))(
  '%s',
  (id, check) => {
    const page = CHECK_PAGES[id];
    const examples = parseCheckExamples(page);

    it('has a page with an example of what it reports and of what it does not', () => {
      const titles = page.match(/^## .*$/gm) ?? [];
      expect(titles).toEqual(['## Why', '## Examples', '## How to fix']);
      expect(examples.length).toBe((page.match(/^```\w+/gm) ?? []).length);
      const expected = examples.map(example => example.expected);
      expect(expected).toContain('silent');
      expect(expected.filter(each => each !== 'silent')).not.toEqual([]);
      const asked = check.impact === 'undecided' ? 'silent' : check.impact;
      expect(expected).toContain(asked);
    });

    it.each(examples.map(example => [example.title, example] as const))(
      'says what its page says of %s',
      (_title, example) => {
        const findings = runExample(check, example);
        const impacts = new Set(findings.map(({ impact }) => impact));
        expect([...impacts]).toEqual(
          example.expected === 'silent' ? [] : [example.expected],
        );
        for (const finding of findings) {
          const { message, fix } = renderCompatFinding(finding);
          expect(`${message}${fix}`).not.toMatch(/\{\{|undefined|\[object/);
        }
      },
    );
  },
);
