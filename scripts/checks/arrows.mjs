/**
 * Dependencies that point the wrong way, or to a library that a pure package
 * may not have.
 *
 * @param packages - the workspace's package.json files, parsed, with `folder`
 * @param arrows - the table of scripts/eslint/arrows.cjs
 * @returns one sentence for each violation
 */
export function findWrongArrows(packages, arrows) {
  const workspace = new Set(packages.map(({ name }) => name));
  return packages.flatMap(manifest => {
    const rule = arrows[manifest.name];
    return rule
      ? wrongArrowsOf(manifest, rule, workspace)
      : [
          `${manifest.folder}: ${manifest.name} has no row in ` +
            'scripts/eslint/arrows.cjs',
        ];
  });
}

function wrongArrowsOf(manifest, rule, workspace) {
  const runtime = Object.keys({
    ...manifest.dependencies,
    ...manifest.peerDependencies,
  });
  const tests = Object.keys(manifest.devDependencies ?? {});
  const inTests = [...rule.imports, ...(rule.tests ?? [])];
  const isWrong = allowed => name =>
    workspace.has(name) && !allowed.includes(name);
  const isForeign = name =>
    rule.libraries && !workspace.has(name) && !rule.libraries.includes(name);
  const say = what => name => `${manifest.folder}: ${what} ${name}`;
  return [
    ...runtime.filter(isWrong(rule.imports)).map(say('may not depend on')),
    ...tests.filter(isWrong(inTests)).map(say('may not test with')),
    ...runtime.filter(isForeign).map(say('is pure and may not depend on')),
  ];
}
