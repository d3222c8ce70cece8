// Keeps the JSON Schema of a manifest, and the table of the governance block in
// docs/manifest.md, in step with the parser's own schema. Run it with
// `yarn generate-schema` in the package folder; with `--check` it writes
// nothing and fails where one is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import {
  createGovernanceSchema,
  createManifestSchema,
} from '../src/model/manifest/editorSchema';
import { renderFields } from './manifest-fields';

const PACKAGE = join(__dirname, '..');
const ROOT = join(PACKAGE, '../..');
const SCHEMA = join(PACKAGE, 'schemas/manifest.schema.json');
const PAGE = join(ROOT, 'docs/manifest.md');

interface Output {
  path: string;
  text: string;
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function withFields(page: string): string {
  const [begin, end] = ['<!-- fields -->', '<!-- /fields -->'];
  const [before, , after] = page.split(/<!-- \/?fields -->/);
  if (after === undefined) {
    throw new Error(`${PAGE} has no place for the table: ${begin} … ${end}`);
  }
  const table = renderFields(createGovernanceSchema());
  return `${before}${begin}\n\n${table}\n\n${end}${after}`;
}

function createOutputs(): Output[] {
  const schema = JSON.stringify(createManifestSchema(), undefined, 2);
  return [
    { path: SCHEMA, text: `${schema}\n` },
    { path: PAGE, text: withFields(read(PAGE)) },
  ];
}

function main(): void {
  const stale = createOutputs().filter(({ path, text }) => read(path) !== text);
  const names = stale.map(({ path }) => relative(ROOT, path));
  if (!process.argv.includes('--check')) {
    for (const { path, text } of stale) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    process.stdout.write(`${names.length} files written\n`);
    return;
  }
  if (names.length > 0) {
    process.stderr.write(
      `Stale, run the generator without --check:\n${names.join('\n')}\n`,
    );
    process.exitCode = 1;
  }
}

main();
