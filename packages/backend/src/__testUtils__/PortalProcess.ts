import { ChildProcess, spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { join } from 'node:path';
import { createInterface, Interface } from 'node:readline';
import { PortalCommand } from './portalCommands';

function spawnChild(): ChildProcess {
  return spawn(
    process.execPath,
    [
      '-r',
      require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      join(__dirname, 'portalChild.ts'),
    ],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'development',
        NODE_OPTIONS: '',
        LOG_LEVEL: 'warn',
      },
    },
  );
}

/** A process that loads all that a portal needs, and waits for commands. */
export class PortalProcess {
  readonly #process = spawnChild();
  readonly #lines: Interface;
  readonly #output: string[] = [];
  readonly #ready: Promise<string | undefined>;

  constructor() {
    const { stdout, stderr } = this.#process;
    if (!stdout || !stderr) {
      throw new Error('The process has no output');
    }
    this.#lines = createInterface({ input: stdout });
    this.#lines.on('line', line => this.#output.push(`${line}\n`));
    stderr.on('data', chunk => this.#output.push(String(chunk)));
    this.#ready = this.nextLine('ready');
  }

  /** The last that it has said. */
  get output(): string {
    return this.#output.slice(-20).join('');
  }

  /** Starts the portal, and waits until it is up. */
  async start(config: string): Promise<void> {
    await this.#ready;
    const started = this.nextLine('started');
    this.send({ do: 'start', config });
    if ((await started) === undefined) {
      throw new Error(`The portal does not start: ${this.output}`);
    }
  }

  send(command: PortalCommand): void {
    this.#process.stdin?.write(`${JSON.stringify(command)}\n`);
  }

  /**
   * Waits for a line that begins with a word.
   *
   * @returns what follows it; absent where no such line comes in so many
   *   milliseconds
   */
  async nextLine(word: string, timeout = 120_000): Promise<string | undefined> {
    const lines = on(this.#lines, 'line', {
      signal: AbortSignal.timeout(timeout),
      close: ['close'],
    });
    try {
      for await (const [line] of lines) {
        const [first, ...rest] = String(line).split(' ');
        if (first === word) {
          return rest.join(' ');
        }
      }
    } catch {
      // The time is over.
    }
    return undefined;
  }

  /** Ends it without a warning. */
  async kill(): Promise<void> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode === null && signalCode === null) {
      const gone = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await gone;
    }
  }
}
