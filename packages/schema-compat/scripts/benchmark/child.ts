import { loadEngine } from './engines';
import { KnownPair } from './knownPairs';

/** What an engine made of one pair; no answer where it threw. */
export interface Answer {
  /** That of the question; 0 once the engine is loaded. */
  readonly number: number;
  readonly included: boolean | undefined;
  readonly milliseconds: number;
}

/** A pair with a number. */
interface Question {
  readonly number: number;
  readonly pair: KnownPair;
}

function send(answer: Answer): void {
  process.send?.(answer);
}

/** Answers each pair that the parent sends, in a process of its own. */
async function respond(name: string): Promise<void> {
  const engine = await loadEngine(name);
  process.on('message', async ({ number, pair }: Question) => {
    const start = performance.now();
    const included = await engine(pair).catch(() => undefined);
    send({ number, included, milliseconds: performance.now() - start });
  });
  send({ number: 0, included: undefined, milliseconds: 0 });
}

respond(process.argv[2]).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
