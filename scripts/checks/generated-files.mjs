const generatedNames = [
  /(^|\/)generated\//,
  /\.generated\.[a-z]+$/,
  /(^|\/)(report[^/]*\.(api|sql)|cli-report)\.md$/,
];

function patternOf(output) {
  const escaped = output
    .split('*')
    .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('[^/]*')}$`);
}

/**
 * Packages' `generate-…` scripts that nobody would run.
 *
 * @param packages - the workspace's package.json files, parsed, with `folder`
 * @param generators - the table of scripts/generators.mjs
 * @returns one sentence for each violation
 */
export function findUnknownGenerators(packages, generators) {
  const known = generators.map(({ write }) => write.join(' '));
  return packages.flatMap(({ name, folder, scripts }) =>
    Object.keys(scripts ?? {})
      .filter(script => script.startsWith('generate-'))
      .filter(script => !known.includes(`yarn workspace ${name} ${script}`))
      .map(
        script => `${folder}: scripts/generators.mjs has no row for ${script}`,
      ),
  );
}

/**
 * Files that look generated and that no generator is known to write, and
 * outputs of generators that are not there.
 *
 * @param files - the paths of the checkout's files
 * @param generators - the table of scripts/generators.mjs
 * @returns one sentence for each violation
 */
export function findUnknownGenerated(files, generators) {
  const outputs = generators.flatMap(({ id, outputs: paths }) =>
    paths.map(path => ({ id, path, pattern: patternOf(path) })),
  );
  const unknown = files
    .filter(file => generatedNames.some(name => name.test(file)))
    .filter(file => !outputs.some(({ pattern }) => pattern.test(file)))
    .map(
      file => `${file}: looks generated, but scripts/generators.mjs has no row`,
    );
  const absent = outputs
    .filter(({ pattern }) => !files.some(file => pattern.test(file)))
    .map(({ id, path }) => `${path}: generator ${id} has not written it`);
  return [...unknown, ...absent];
}
