// Keeps what follows from the rules in step with them: the header of each
// rule's page, the registry of rules, the pages as strings, and the index in
// docs/conventions.md. Run it with `yarn generate-rules` in the package folder;
// with `--check` it writes nothing and fails where one is stale.
import { join } from 'node:path';
import { createOutputs, listSources } from './definitions';
import { ROOT, writeOutputs } from './outputs';
import { renderIndex, withHeader } from './rule-pages';

const CONVENTIONS = join(__dirname, '../src/conventions');

writeOutputs(
  createOutputs({
    one: 'rule',
    type: 'Rule',
    prefix: 'RULE',
    about: {
      registry: 'All rules of this package, by id.',
      digest: 'Changes whenever the code of a rule does.',
    },
    folder: CONVENTIONS,
    definitions: 'rules',
    index: join(ROOT, 'docs/conventions.md'),
    sources: [
      ...listSources(CONVENTIONS),
      ...listSources(join(CONVENTIONS, 'rules')),
    ],
    withHeader,
    renderIndex,
  }),
);
