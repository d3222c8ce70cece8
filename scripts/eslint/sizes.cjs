// How large a file, a function and a list of parameters may be.
const counted = { skipBlankLines: true, skipComments: true };

const sizes = {
  'max-lines': ['error', { max: 300, ...counted }],
  'max-lines-per-function': ['error', { max: 40, ...counted }],
  'max-params': ['error', 3],
};

const sizeOverrides = [
  {
    // A React component is one function, markup included.
    files: ['**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 120, ...counted }] },
  },
  {
    // Routes parse, call one service method and answer.
    files: ['**/routes/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 200, ...counted }] },
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
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
];

module.exports = { sizes, sizeOverrides };
