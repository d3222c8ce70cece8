// The lint configuration of every package: Backstage's own for the package's
// role, plus the arrows and sizes of docs/architecture.md.
const { builtinModules } = require('node:module');
const factory = require('@backstage/cli/config/eslint-factory');

const PURE = ['mcp-governance', 'schema-compat'];
const ISOMORPHIC = ['backstage-plugin-mcp-registry-common'];

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

const sizes = {
  'max-lines': [
    'error',
    { max: 300, skipBlankLines: true, skipComments: true },
  ],
  'max-lines-per-function': [
    'error',
    { max: 40, skipBlankLines: true, skipComments: true },
  ],
  'max-params': ['error', 3],
};

const sizeOverrides = [
  {
    // A React component is one function, markup included.
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': [
        'error',
        { max: 120, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    // Routes parse, call one service method and answer.
    files: ['**/routes/**/*.ts'],
    rules: {
      'max-lines': [
        'error',
        { max: 200, skipBlankLines: true, skipComments: true },
      ],
    },
  },
  {
    // Tests and configuration schemas are long lists by nature.
    files: [
      '**/*.test.*',
      '**/config.d.ts',
      '**/migrations/**',
      '**/generated/**',
      '**/e2e-tests/**',
      '**/__fixtures__/**',
      '**/__testUtils__/**',
    ],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
    },
  },
];

function arrowsFor(name) {
  if (PURE.includes(name)) {
    return {
      restrictedSrcImports: nodeBuiltins,
      restrictedImportPatterns: ['@backstage/*', 'backstage-plugin-*'],
      restrictedSrcSyntax: noClock,
    };
  }
  if (ISOMORPHIC.includes(name)) {
    return { restrictedSrcImports: nodeBuiltins };
  }
  return {};
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
