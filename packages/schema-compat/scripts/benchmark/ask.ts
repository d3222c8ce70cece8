import { ChildProcess, fork } from 'node:child_process';
import { on } from 'node:events';
import { join } from 'node:path';
import { Answer } from './child';
import { KnownPair } from './knownPairs';

/** jsoncompat leaks, and dies of it after a few thousand questions. */
const maxQuestions = 1_000;
const warmUp = 500;
const patience = 10_000;

/** An engine in a process of its own, a new one after so many questions. */
export class Respondent {
  private child: ChildProcess | undefined;
  private asked = 0;

  constructor(
    private readonly engine: string,
    private readonly warmUpPairs: readonly KnownPair[],
  ) {}

  /** Nothing is said of a pair that takes longer than ten seconds. */
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
    this.child = fork(join(__dirname, 'child.ts'), [this.engine]);
    await this.reply(0);
    for (const pair of this.warmUpPairs.slice(0, warmUp)) {
      if (this.child) await this.question(pair);
    }
  }

  private async question(pair: KnownPair): Promise<Answer> {
    this.asked += 1;
    this.child?.send({ number: this.asked, pair });
    const answer = await this.reply(this.asked);
    if (!answer) this.close();
    return answer ?? { number: 0, included: undefined, milliseconds: patience };
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
