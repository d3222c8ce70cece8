import { splitWords } from '../../conventions/name-words';

/**
 * Words of names of parameters that select how much is done, or where: a call
 * without them does something else when their default is another.
 */
const REACH: readonly string[] = [
  'all',
  'branch',
  'cascade',
  'cluster',
  'confirm',
  'count',
  'depth',
  'dry run',
  'dryrun',
  'env',
  'environment',
  'force',
  'limit',
  'max',
  'mode',
  'namespace',
  'overwrite',
  'page size',
  'per page',
  'perpage',
  'preview',
  'project',
  'recursive',
  'region',
  'scope',
  'stage',
  'target',
  'tenant',
  'top',
];

/** Whether the parameter at a path, for example `filter.max_results`, is one of those. */
export function selectsReach(path: string): boolean {
  const name = path.split('.').at(-1) ?? '';
  const words = ` ${splitWords(name).join(' ')} `;
  return REACH.some(each => words.includes(` ${each} `));
}
