// Keeps what follows from the compatibility checks in step with them: the
// header of each check's page, the registry of checks, the pages as strings, and
// the index in docs/compatibility.md. Run it with `yarn generate-checks` in the
// package folder; with `--check` it writes nothing and fails where one is stale.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { Check } from '../src/compat/types';
import { GENERATED_HEADER, renderIndex, withHeader } from './check-pages';
import { Output, readText, ROOT, writeOutputs } from './outputs';
import { withoutMarks } from './rule-pages';

const COMPAT = join(__dirname, '../src/compat');
const CHECKS = join(COMPAT, 'checks');
const INDEX = join(ROOT, 'docs/compatibility.md');

interface CheckFiles {
  stem: string;
  check: Check;
}

function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !/__testUtils__|generated/.test(relative(COMPAT, path)))
    .sort();
}

function readChecks(): CheckFiles[] {
  return listSources(CHECKS).map(path => {
    const stem = basename(path, '.ts');
    const name = toCamelCase(stem);
    const exported: Record<string, Check | undefined> = require(path);
    const check = exported[name];
    if (check?.id !== stem) {
      throw new Error(`${path} must export the check ${stem} as ${name}`);
    }
    return { stem, check };
  });
}

function toCamelCase(stem: string): string {
  return stem.replace(/-(\w)/g, (_dash, letter) => letter.toUpperCase());
}

function renderRegistry(checks: CheckFiles[]): string {
  const names = checks.map(({ stem }) => toCamelCase(stem));
  const imports = checks.map(
    ({ stem }) => `import { ${toCamelCase(stem)} } from '../checks/${stem}';`,
  );
  return [
    GENERATED_HEADER,
    "import { Check } from '../types';",
    ...imports,
    '',
    '/** All compatibility checks of this package, by id. @public */',
    'export const CHECKS: readonly Check[] = [',
    ...names.map(name => `  ${name},`),
    '];',
    '',
    '/** Changes whenever the code of a check, or of what it sees, does. @public */',
    `export const CHECKS_DIGEST = '${digestSources()}';`,
    '',
  ].join('\n');
}

function digestSources(): string {
  const hash = createHash('sha256');
  for (const path of listSources(COMPAT)) {
    hash.update(relative(COMPAT, path)).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

function renderPages(pages: { stem: string; text: string }[]): string {
  return [
    GENERATED_HEADER,
    '/** The page of each check, Markdown, by the check’s id. @public */',
    'export const CHECK_PAGES: Readonly<Record<string, string>> = {',
    ...pages.map(
      ({ stem, text }) => `  '${stem}': ${JSON.stringify(withoutMarks(text))},`,
    ),
    '};',
    '',
  ].join('\n');
}

function createOutputs(): Output[] {
  const checks = readChecks();
  const pages = checks.map(({ stem, check }) => {
    const path = join(CHECKS, `${stem}.md`);
    return { stem, path, text: withHeader(check, readText(path)) };
  });
  const index = renderIndex(
    checks.map(({ check }) => check),
    readText(INDEX),
  );
  return [
    ...pages,
    { path: join(COMPAT, 'generated/checks.ts'), text: renderRegistry(checks) },
    { path: join(COMPAT, 'generated/pages.ts'), text: renderPages(pages) },
    { path: INDEX, text: index },
  ];
}

writeOutputs(createOutputs());
