// Keeps what follows from the rules in step with them: the header of each
// rule's page, the registry of rules, the pages as strings, and the index in
// docs/conventions.md. Run it with `yarn generate-rules` in the package folder;
// with `--check` it writes nothing and fails where one is stale.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rule } from '../src/conventions/types';
import { Output, readText, ROOT, writeOutputs } from './outputs';
import {
  GENERATED_HEADER,
  renderIndex,
  withHeader,
  withoutMarks,
} from './rule-pages';

const PACKAGE = join(__dirname, '..');
const CONVENTIONS = join(PACKAGE, 'src/conventions');
const RULES = join(CONVENTIONS, 'rules');
const INDEX = join(ROOT, 'docs/conventions.md');

interface RuleFiles {
  stem: string;
  rule: Rule;
}

function listSources(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map(name => join(folder, name));
}

function readRules(): RuleFiles[] {
  return listSources(RULES).map(path => {
    const stem = basename(path, '.ts');
    const exported: Record<string, Rule | undefined> = require(path);
    const rule = exported[toCamelCase(stem)];
    if (rule?.id !== stem) {
      throw new Error(
        `${path} must export the rule ${stem} as ${toCamelCase(stem)}`,
      );
    }
    return { stem, rule };
  });
}

function toCamelCase(stem: string): string {
  return stem.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());
}

function renderRegistry(rules: RuleFiles[]): string {
  const names = rules.map(({ stem }) => toCamelCase(stem));
  const imports = rules.map(
    ({ stem }) => `import { ${toCamelCase(stem)} } from '../rules/${stem}';`,
  );
  return [
    GENERATED_HEADER,
    "import { Rule } from '../types';",
    ...imports,
    '',
    '/** All rules of this package, by id. @public */',
    'export const RULES: readonly Rule[] = [',
    ...names.map(name => `  ${name},`),
    '];',
    '',
    '/** Changes whenever the code of a rule does. @public */',
    `export const RULES_DIGEST = '${digestSources()}';`,
    '',
  ].join('\n');
}

function digestSources(): string {
  const hash = createHash('sha256');
  for (const path of [...listSources(CONVENTIONS), ...listSources(RULES)]) {
    hash.update(basename(path)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function renderPages(pages: { stem: string; text: string }[]): string {
  return [
    GENERATED_HEADER,
    '/** The page of each rule, Markdown, by the rule’s id. @public */',
    'export const RULE_PAGES: Readonly<Record<string, string>> = {',
    ...pages.map(
      ({ stem, text }) => `  '${stem}': ${JSON.stringify(withoutMarks(text))},`,
    ),
    '};',
    '',
  ].join('\n');
}

function createOutputs(): Output[] {
  const rules = readRules();
  const pages = rules.map(({ stem, rule }) => {
    const path = join(RULES, `${stem}.md`);
    return { stem, path, text: withHeader(rule, readText(path)) };
  });
  return [
    ...pages,
    {
      path: join(CONVENTIONS, 'generated/rules.ts'),
      text: renderRegistry(rules),
    },
    { path: join(CONVENTIONS, 'generated/pages.ts'), text: renderPages(pages) },
    {
      path: INDEX,
      text: renderIndex(
        rules.map(({ rule }) => rule),
        readText(INDEX),
      ),
    },
  ];
}

writeOutputs(createOutputs());
