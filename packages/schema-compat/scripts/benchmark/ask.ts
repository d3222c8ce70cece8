import { ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { Answer } from './child';
import { KnownPair } from './knownPairs';

/** jsoncompat leaks, and dies of it after a few thousand calls. */
const maxQuestions = 500;
const warmUp = 3_000;
const patience = 10_000;

/** An engine in a process of its own, a new one after so many questions. */
export class Respondent {
  private child: ChildProcess | undefined;
  private asked = 0;
  private sent = 0;

  constructor(
    private readonly engine: string,
    private readonly warmUpPairs: readonly KnownPair[],
  ) {}

  /** Nothing is said of a pair that takes ten seconds in all. */
  async ask(pair: KnownPair): Promise<Answer> {
    if (!this.child || this.asked >= maxQuestions) await this.start();
    return this.question(pair);
  }

  close(): void {
    this.child?.kill();
    this.child = undefined;
  }

  private async start(): Promise<void> {
    this.close();
    this.asked = 0;
    await this.load();
    const end = performance.now() + warmUp;
    const pairs = this.warmUpPairs;
    for (let i = 0; this.child && performance.now() < end; i += 1) {
      await this.question(pairs[i % pairs.length]);
    }
    this.asked = 0;
    if (!this.child) await this.load();
  }

  private async load(): Promise<void> {
    this.child = fork(join(__dirname, 'child.ts'), [this.engine]);
    await this.reply(0);
  }

  private async question(pair: KnownPair): Promise<Answer> {
    this.asked += 1;
    this.sent += 1;
    const number = this.sent;
    this.child?.send({ number, pair });
    const answer = await this.reply(number);
    if (answer) return answer;
    this.close();
    const milliseconds = patience;
    return { number, included: undefined, milliseconds, isBare: false };
  }

  /** The answer of that number; undefined where the child dies or takes too long. */
  private async reply(number: number): Promise<Answer | undefined> {
    const { child } = this;
    if (!child) return undefined;
    const waiting = new AbortController();
    const { signal } = waiting;
    const timer = setTimeout(() => waiting.abort(), patience);
    const leave = () => waiting.abort();
    child.once('exit', leave);
    try {
      for await (const [message] of on(child, 'message', { signal })) {
        if (isAnswer(message) && message.number === number) return message;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      clearTimeout(timer);
      child.off('exit', leave);
    }
    return undefined;
  }
}

function isAnswer(message: unknown): message is Answer {
  return (
    typeof message === 'object' && message !== null && 'milliseconds' in message
  );
}
