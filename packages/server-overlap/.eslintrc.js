module.exports = require('../../scripts/eslint/package-config.cjs')(__dirname);
