// Keeps what follows from the compatibility checks in step with them: the
// header of each check's page, the registry of checks, the pages as strings, and
// the index in docs/compatibility.md. Run it with `yarn generate-checks` in the
// package folder; with `--check` it writes nothing and fails where one is stale.
import { join, relative } from 'node:path';
import { renderIndex, withHeader } from './check-pages';
import { createOutputs, listSources } from './definitions';
import { ROOT, writeOutputs } from './outputs';

const COMPAT = join(__dirname, '../src/compat');

writeOutputs(
  createOutputs({
    one: 'check',
    type: 'Check',
    prefix: 'CHECK',
    about: {
      registry: 'All compatibility checks of this package, by id.',
      digest: 'Changes whenever the code of a check, or of what it sees, does.',
    },
    folder: COMPAT,
    definitions: 'checks',
    index: join(ROOT, 'docs/compatibility.md'),
    sources: listSources(COMPAT, true).filter(
      path => !/__testUtils__|generated/.test(relative(COMPAT, path)),
    ),
    withHeader,
    renderIndex,
  }),
);
