import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { runLogged, runQuietly } from './process.mjs';

const processModule = new URL('./process.mjs', import.meta.url).href;

// A command that starts another one and tells the other's process id.
const parent = `
  const { spawn } = require('node:child_process');
  const child = spawn('sleep', ['60']);
  console.log(child.pid);
  setInterval(() => undefined, 1000);
`;

// A dead process that nobody has waited for yet still answers to signal 0.
function isZombie(pid) {
  const file = `/proc/${pid}/status`;
  return existsSync(file) && /^State:\s*Z/m.test(readFileSync(file, 'utf8'));
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isZombie(pid);
}

const guarded = `
  import { runGuarded } from ${JSON.stringify(processModule)};
  const command = ['node', '-e', ${JSON.stringify(parent)}];
  process.exitCode = await runGuarded(command, {});
`;

async function readPid(stream) {
  const [line] = await once(stream, 'data');
  return Number(line.toString().trim());
}

async function hasDied(pid) {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) {
    await delay(50);
  }
  return !isAlive(pid);
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  test(`${signal} ends everything that was started`, async () => {
    const ours = spawn(process.execPath, [
      '--input-type=module',
      ...['-e', guarded],
    ]);
    const grandchild = await readPid(ours.stdout);
    assert.equal(isAlive(grandchild), true);
    ours.kill(signal);
    const [status] = await once(ours, 'close');
    assert.equal(status, code);
    assert.equal(await hasDied(grandchild), true);
  });
}

test('so does the end of a shell between npm and us', async () => {
  const shell = spawn(
    'sh',
    ['-c', '"$0" --input-type=module -e "$1"; true', process.execPath, guarded],
    { env: { ...process.env, npm_lifecycle_event: 'start' } },
  );
  const grandchild = await readPid(shell.stdout);
  assert.equal(isAlive(grandchild), true);
  shell.kill('SIGTERM');
  assert.equal(await hasDied(grandchild), true);
});

test('a logged command leaves both outputs and its exit code', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  const logFile = join(folder, 'step.log');
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const status = await runLogged(['node', '-e', script], { logFile });
  assert.equal(status, 3);
  assert.equal(readFileSync(logFile, 'utf8'), 'out\nerr\n');
  rmSync(folder, { recursive: true });
});

test('a quiet command gives its output, or undefined where it fails', () => {
  assert.equal(runQuietly(['node', '-p', '1 + 1']), '2');
  assert.equal(runQuietly(['node', '-e', 'process.exit(1)']), undefined);
  assert.equal(runQuietly(['no-such-command-at-all']), undefined);
});
