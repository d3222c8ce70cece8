import { execFile } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const BIN = resolve(__dirname, '../../bin/mcp-registry');

/** What a process left behind. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a program to its end, whatever its exit code. */
export function runProcess(
  command: string,
  args: string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Ended> {
  // Without the variables of the machine: no portal, no identity of git.
  const env = { PATH: process.env.PATH, HOME: options.cwd, ...options.env };
  return new Promise(done => {
    const child = execFile(
      command,
      args,
      { cwd: options.cwd, env },
      (_error, out, err) => done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

/** A folder of its own, and the command run in it as a real process. */
export interface Workspace {
  folder: string;
  write(files: Record<string, unknown>): Promise<void>;
  run(...args: string[]): Promise<Ended>;
  runWith(env: Record<string, string>, ...args: string[]): Promise<Ended>;
  git(...args: string[]): Promise<Ended>;
  remove(): Promise<void>;
}

/** Makes a workspace; the test removes it. */
export async function createWorkspace(): Promise<Workspace> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mcp-registry-')));
  const runWith = (env: Record<string, string>, ...args: string[]) =>
    runProcess(process.execPath, [BIN, ...args], { cwd: folder, env });
  return {
    folder,
    runWith,
    run: (...args) => runWith({}, ...args),
    git: (...args) =>
      runProcess(
        'git',
        ['-c', 'user.name=Ada', '-c', 'user.email=ada@acme.example', ...args],
        { cwd: folder },
      ),
    remove: () => rm(folder, { recursive: true }),
    write: async files => {
      for (const [name, content] of Object.entries(files)) {
        const path = join(folder, name);
        await mkdir(dirname(path), { recursive: true });
        const text =
          typeof content === 'string'
            ? content
            : JSON.stringify(content, undefined, 2);
        await writeFile(path, text);
      }
    },
  };
}
