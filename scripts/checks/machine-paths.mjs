// Folders of somebody's own machine. The parts are put together here so that
// this file does not report itself.
const personal = ['Users', 'home']
  .map(folder => `/${folder}/[a-z][\\w.-]+/`)
  .concat(['work/main', 'work/shared', 'tmp/tc'].map(path => `/${path}\\b`));
const machinePath = new RegExp(`(?<![\\w.~-])(${personal.join('|')})`, 'i');

/**
 * Lines that name a folder of the machine they were written on.
 *
 * @param files - `path` and `text` of each text file
 * @returns one sentence for each violation
 */
export function findMachinePaths(files) {
  return files.flatMap(({ path, text }) =>
    text
      .split('\n')
      .map((line, index) => ({ found: machinePath.exec(line), index }))
      .filter(({ found }) => found)
      .map(({ found, index }) => `${path}:${index + 1}: names ${found[1]}`),
  );
}
