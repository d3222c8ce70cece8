import { isObject, JsonValue } from '../../src/json/json';
import { Engine, loadEngine } from './engines';
import { KnownPair } from './knownPairs';

/** What an engine made of one pair; no answer where it threw. */
export interface Answer {
  /** That of the question; 0 once the engine is loaded. */
  readonly number: number;
  readonly included: boolean | undefined;
  /** The middle one of some times. */
  readonly milliseconds: number;
  /** Whether it answers only without `$schema`. */
  readonly isBare: boolean;
}

/** A pair with a number. */
interface Question {
  readonly number: number;
  readonly pair: KnownPair;
}

const times = 3;

function send(answer: Answer): void {
  process.send?.(answer);
}

/** On the processor or in all, whichever is less: others may run at the time. */
async function measure(work: () => Promise<unknown>): Promise<number> {
  const [used, start] = [process.cpuUsage(), performance.now()];
  await work();
  const passed = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return Math.min(passed, (user + system) / 1_000);
}

function withoutDialect(schema: JsonValue): JsonValue {
  if (!isObject(schema)) return schema;
  const { $schema: _, ...rest } = schema;
  return rest;
}

function toBare({ a, b, ...rest }: KnownPair): KnownPair {
  return { ...rest, a: withoutDialect(a), b: withoutDialect(b) };
}

/** Where an engine refuses a pair, it is asked without `$schema`. */
async function answerTo(
  engine: Engine,
  { number, pair }: Question,
): Promise<Answer> {
  const ask = (asked: KnownPair) => engine(asked).catch(() => undefined);
  const first = await ask(pair);
  const bare = first === undefined ? await ask(toBare(pair)) : undefined;
  const asked = bare === undefined ? pair : toBare(pair);
  const measured: number[] = [];
  for (let i = 0; i < times; i += 1) {
    measured.push(await measure(() => ask(asked)));
  }
  const [milliseconds] = measured.sort((x, y) => x - y).slice(times >> 1);
  const isBare = bare !== undefined;
  return { number, included: first ?? bare, milliseconds, isBare };
}

/** Answers each pair that the parent sends, in a process of its own. */
async function respond(name: string): Promise<void> {
  const engine = await loadEngine(name);
  process.on('message', async (question: Question) => {
    send(await answerTo(engine, question));
  });
  send({ number: 0, included: undefined, milliseconds: 0, isBare: false });
}

respond(process.argv[2]).catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
