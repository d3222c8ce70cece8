import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { root } from './paths.mjs';
import { Failure } from './failure.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a command to its end and shows its output.
 *
 * @param command - the program and its arguments
 * @param options - spawn's; `cwd` is the checkout unless told
 * @returns the exit code
 */
export function runShown([program, ...args], options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    ...options,
  });
  if (result.error) {
    throw new Failure(`Cannot run ${program}: ${result.error.message}`);
  }
  return result.status ?? 1;
}

/**
 * Runs a command silently.
 *
 * @returns its trimmed standard output, or undefined where it failed
 */
export function runQuietly([program, ...args], options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 256 * 1024 * 1024,
    shell: windows,
    ...options,
  });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/**
 * Starts a command as a process group of its own, so that whatever it starts
 * can be ended with it.
 *
 * @param options - spawn's; stdin is never given to it
 */
export function startGroup([program, ...args], options = {}) {
  return spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: !windows,
    shell: windows,
    ...options,
  });
}

/** Sends a signal to the whole group of `child`; a dead group is fine. */
export function signalGroup(child, signal) {
  try {
    process.kill(windows ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

const endings = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

// npm starts us through a shell that passes no signal on: when it is told to
// end, all we see is that our parent is gone.
function watchParent(onGone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) {
    return undefined;
  }
  return setInterval(() => {
    if (process.ppid !== parent) {
      onGone();
    }
  }, 500);
}

/**
 * Ends the group of `child` when we are told to end, by force after fifteen
 * seconds, and also when we end for any other reason.
 *
 * @param signal - what asks the child to end
 * @returns the child's exit code, and ours where we were told to end
 */
async function guard(child, signal) {
  const guarded = { status: 1, ending: undefined };
  const force = () => signalGroup(child, 'SIGKILL');
  const end = ending => {
    if (guarded.ending === undefined) {
      guarded.ending = ending;
      signalGroup(child, signal);
      setTimeout(force, 15_000).unref();
    }
  };
  const handlers = Object.entries(endings).map(([name, ending]) => [
    name,
    () => end(ending),
  ]);
  handlers.push(['exit', force]);
  handlers.forEach(([name, handler]) => process.on(name, handler));
  const watch = watchParent(() => end(endings.SIGTERM));
  const [status] = await once(child, 'close');
  clearInterval(watch);
  handlers.forEach(([name, handler]) => process.removeListener(name, handler));
  force();
  return { ...guarded, status: status ?? 1 };
}

/**
 * Runs a long-lived command until it ends or we are told to end.
 *
 * @returns the exit code to leave with
 */
export async function runGuarded(command, options) {
  const { ending, status } = await guard(
    startGroup(command, options),
    'SIGTERM',
  );
  return ending ?? status;
}

/**
 * Runs a command with its output in a file. When we are told to end, so do we.
 *
 * @param logFile - path of the file, overwritten
 * @returns the exit code
 */
export async function runLogged(command, { env, logFile }) {
  const log = openSync(logFile, 'w');
  const child = startGroup(command, { env, stdio: ['ignore', log, log] });
  const { ending, status } = await guard(child, 'SIGINT');
  closeSync(log);
  if (ending !== undefined) {
    process.exit(ending);
  }
  return status;
}
