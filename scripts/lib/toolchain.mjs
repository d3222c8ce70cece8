import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './failure.mjs';
import { npmCommand, withoutNpmSettings, yarnSettings } from './npm.mjs';
import { toolchainDir } from './paths.mjs';
import { nodeMajors, nodePackage, nodeVersion, yarnVersion } from './pins.mjs';
import { runQuietly, runShown } from './process.mjs';

const yarnPackage = '@yarnpkg/cli-dist';

function isFittingNode(version) {
  return nodeMajors.includes(Number(version.split('.')[0]));
}

/**
 * Whether a Yarn can read our lockfile.
 *
 * @param version - what `yarn --version` printed, undefined where it failed
 */
export function isFittingYarn(version) {
  const numbers = text => text.split('.').map(Number);
  if (!/^\d+\.\d+\.\d+/.test(version ?? '')) {
    return false;
  }
  const [major, minor] = numbers(version);
  const [wantedMajor, wantedMinor] = numbers(yarnVersion);
  return major === wantedMajor && minor >= wantedMinor;
}

function yarnOnPath(env) {
  return runQuietly(['yarn', '--version'], {
    env: { ...env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0' },
  });
}

/**
 * What this machine lacks, as npm packages with their exact versions.
 *
 * @param machine - `node` and `yarn` are versions, `yarn` undefined where
 *   there is none; `platform` and `arch` as Node has them
 */
export function missingTools({ node, yarn, platform, arch }) {
  const missing = [];
  if (!isFittingNode(node)) {
    missing.push(`${nodePackage(platform, arch)}@${nodeVersion}`);
  }
  if (!isFittingYarn(yarn)) {
    missing.push(`${yarnPackage}@${yarnVersion}`);
  }
  return missing;
}

function install(missing, env) {
  console.log(`Fetching ${missing.join(' and ')} into .toolchain …`);
  mkdirSync(toolchainDir, { recursive: true });
  writeFileSync(
    join(toolchainDir, 'package.json'),
    `${JSON.stringify({ name: 'toolchain', private: true })}\n`,
  );
  const flags = ['--no-audit', '--no-fund', '--no-save', '--ignore-scripts'];
  const npm = [...npmCommand(env), 'install', '--prefix', toolchainDir];
  if (runShown([...npm, ...flags, ...missing], { env, cwd: toolchainDir })) {
    throw new Failure(
      `npm could not fetch ${missing.join(' and ')}. Check the network, or ` +
        `install Node ${nodeMajors.join(
          ' or ',
        )} and Yarn ${yarnVersion} yourself.`,
    );
  }
}

function pathVariable(env) {
  return Object.keys(env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH';
}

function withToolsFirst(env) {
  const name = pathVariable(env);
  const tools = join(toolchainDir, 'node_modules', '.bin');
  return { ...env, [name]: [tools, env[name]].join(delimiter) };
}

function assertTools(env) {
  const node = runQuietly(['node', '--version'], { env });
  const yarn = runQuietly(['yarn', '--version'], { env });
  if (!isFittingNode(node?.slice(1) ?? '') || !isFittingYarn(yarn)) {
    throw new Failure(
      `The toolchain does not run (node ${node ?? 'fails'}, yarn ` +
        `${yarn ?? 'fails'}). Remove .toolchain and try again.`,
    );
  }
}

/**
 * Makes sure that there is a Node and a Yarn that Backstage takes. What the
 * machine has is used; only what it lacks is fetched, once.
 *
 * @returns the environment in which children find both
 */
export function ensureToolchain() {
  const env = withoutNpmSettings(process.env);
  const missing = missingTools({
    node: process.versions.node,
    yarn: yarnOnPath(env),
    platform: process.platform,
    arch: process.arch,
  });
  if (missing.length === 0) {
    return env;
  }
  const isOurYarn = missing.some(spec => spec.startsWith(yarnPackage));
  const found = {
    ...withToolsFirst(env),
    ...(isOurYarn ? yarnSettings(env) : {}),
  };
  const stamp = join(toolchainDir, 'installed');
  const wanted = missing.join('\n');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    install(missing, env);
    assertTools(found);
    writeFileSync(stamp, wanted);
  }
  return found;
}
