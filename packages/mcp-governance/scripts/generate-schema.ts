// Keeps the JSON Schema of a manifest, and the table of the governance block in
// docs/manifest.md, in step with the parser's own schema. Run it with
// `yarn generate-schema` in the package folder; with `--check` it writes
// nothing and fails where one is stale.
import { join } from 'node:path';
import {
  createGovernanceSchema,
  createManifestSchema,
} from '../src/model/manifest/editorSchema';
import { renderFields } from './manifest-fields';
import { Output, readText, ROOT, writeOutputs } from './outputs';

const PACKAGE = join(__dirname, '..');
const SCHEMA = join(PACKAGE, 'schemas/manifest.schema.json');
const PAGE = join(ROOT, 'docs/manifest.md');

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
    { path: PAGE, text: withFields(readText(PAGE)) },
  ];
}

writeOutputs(createOutputs());
