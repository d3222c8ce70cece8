// Writes docs/openapi.json from the endpoints. Run it with
// `yarn generate-openapi` in the package folder; with `--check` it writes
// nothing and fails where the file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOpenApiDocument } from '../src/api/openapi';

const FILE = join(__dirname, '../../../docs/openapi.json');

function main(): void {
  const text = `${JSON.stringify(createOpenApiDocument(), undefined, 2)}\n`;
  const isStale = !existsSync(FILE) || readFileSync(FILE, 'utf8') !== text;
  if (!isStale) {
    process.stdout.write('docs/openapi.json is up to date\n');
  } else if (process.argv.includes('--check')) {
    process.stderr.write(
      'docs/openapi.json is stale: run yarn generate-openapi\n',
    );
    process.exitCode = 1;
  } else {
    writeFileSync(FILE, text);
    process.stdout.write('docs/openapi.json written\n');
  }
}

main();
