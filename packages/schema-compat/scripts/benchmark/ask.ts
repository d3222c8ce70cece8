import { ChildProcess, fork } from 'node:child_process';
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
  private reply(number: number): Promise<Answer | undefined> {
    return new Promise(resolve => {
      const { child } = this;
      const finish = (answer?: Answer) => {
        clearTimeout(timer);
        child?.off('message', hear);
        child?.off('exit', leave);
        resolve(answer);
      };
      const hear = (message: unknown) => {
        if (isAnswer(message) && message.number === number) finish(message);
      };
      const leave = () => finish();
      const timer = setTimeout(leave, patience);
      child?.on('message', hear);
      child?.on('exit', leave);
    });
  }
}

function isAnswer(message: unknown): message is Answer {
  return (
    typeof message === 'object' && message !== null && 'milliseconds' in message
  );
}
