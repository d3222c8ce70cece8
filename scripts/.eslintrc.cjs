// The scripts are plain JavaScript: the sizes of docs/architecture.md, and what
// catches mistakes.
const { sizes } = require('./eslint/sizes.cjs');

module.exports = {
  root: true,
  extends: ['eslint:recommended', 'prettier'],
  env: { node: true, es2022: true },
  parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
  rules: {
    ...sizes,
    'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    'prefer-const': 'error',
    eqeqeq: 'error',
  },
  overrides: [
    {
      files: ['**/*.test.mjs'],
      rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
    },
    // Its callbacks run in the page.
    { files: ['screenshots.mjs'], env: { browser: true } },
    { files: ['**/*.cjs'], parserOptions: { sourceType: 'script' } },
  ],
};
