/**
 * Published packages without a README.md.
 *
 * @param packages - the workspace's package.json files, parsed, with `folder`
 * @param files - the paths of the checkout's files
 * @returns one sentence for each violation
 */
export function findMissingReadmes(packages, files) {
  const known = new Set(files);
  return packages
    .filter(manifest => !manifest.private)
    .filter(({ folder }) => !known.has(`${folder}/README.md`))
    .map(({ folder }) => `${folder}: has no README.md`);
}
