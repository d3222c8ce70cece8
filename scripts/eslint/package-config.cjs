// The lint configuration of every package: Backstage's own for the package's
// role, plus the arrows and sizes of docs/architecture.md.
const { builtinModules } = require('node:module');
const factory = require('@backstage/cli/config/eslint-factory');
const { arrows, isomorphic, pure } = require('./arrows.cjs');
const { sizeOverrides, sizes } = require('./sizes.cjs');

const nodeBuiltins = builtinModules.flatMap(name => [name, `node:${name}`]);

const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pure packages have no clock: take the time as an argument.',
  },
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pure packages have no clock: take the time as an argument.',
  },
];

// Names as gitignore patterns, anchored so that `app` is the package only.
function forbiddenPackages(name) {
  const allowed = [name, ...(arrows[name]?.imports ?? [])];
  return Object.keys(arrows)
    .filter(other => !allowed.includes(other))
    .map(other => `/${other}`);
}

function arrowsFor(name) {
  const packages = forbiddenPackages(name);
  if (pure.includes(name)) {
    return {
      restrictedSrcImports: nodeBuiltins,
      restrictedImportPatterns: [...packages, '@backstage/*'],
      restrictedSrcSyntax: noClock,
    };
  }
  if (isomorphic.includes(name)) {
    return {
      restrictedSrcImports: nodeBuiltins,
      restrictedImportPatterns: packages,
    };
  }
  return { restrictedImportPatterns: packages };
}

/**
 * Makes the ESLint configuration of the package in `dir`.
 *
 * @param dir - absolute path of the package's folder
 * @returns an ESLint (eslintrc) configuration
 */
module.exports = function packageConfig(dir) {
  const { name } = require(`${dir}/package.json`);
  return factory(dir, {
    ...arrowsFor(name),
    ignorePatterns: ['public/'],
    rules: {
      ...sizes,
      '@backstage/no-mixed-plugin-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
    overrides: sizeOverrides,
  });
};
