import { Random } from '../../src/__testUtils__/random';
import { JsonObject, JsonValue } from '../../src/json/json';
import { KnownPair } from './knownPairs';

type Members = { readonly [name: string]: JsonObject };

interface Parameters {
  readonly properties: Members;
  readonly required: readonly string[];
  readonly closed: boolean;
}

const words = ['owner', 'repo', 'query', 'page', 'state', 'labels', 'since'];

function makeParameter(random: Random, name: string): JsonObject {
  const description = `What to use as ${name}, as the person asked for it`;
  return random.pick<JsonObject>([
    { type: 'string', description },
    { type: 'integer', minimum: 1, maximum: 100, description },
    { type: 'boolean', default: false, description },
    { enum: ['open', 'closed', 'all'], description },
    { type: 'array', items: { type: 'string' }, description },
    {
      type: 'object',
      properties: { from: { type: 'string' }, to: { type: 'string' } },
      required: ['from'],
      description,
    },
  ]);
}

function makeParameters(random: Random): Parameters {
  const names = words.slice(0, 3 + random.below(5));
  const entries = names.map(name => [name, makeParameter(random, name)]);
  return {
    properties: Object.fromEntries(entries),
    required: names.slice(0, 1 + random.below(2)),
    closed: random.chance(0.5),
  };
}

function toSchema({ properties, required, closed }: Parameters): JsonObject {
  const rest: JsonObject = closed ? { additionalProperties: false } : {};
  return { type: 'object', properties, required: [...required], ...rest };
}

/** The input schemas of one server. */
export function makeToolSchemas(count: number): JsonObject[] {
  const random = new Random(count);
  return Array.from({ length: count }, () => toSchema(makeParameters(random)));
}

type Edit = (
  old: Parameters,
) => readonly [change: Partial<Parameters>, included: boolean];

function withParameter(old: Parameters, schema: JsonObject) {
  return { properties: { ...old.properties, added: schema } };
}

function replaceFirst(old: Parameters, schema: JsonObject): Members {
  return { ...old.properties, [words[0]]: schema };
}

const optional = { type: 'integer', minimum: 0 };

/** What people do to tools, and whether every old call is still accepted. */
const edits: readonly Edit[] = [
  () => [{}, true],
  old => [withParameter(old, optional), old.closed],
  old => [
    { ...withParameter(old, optional), required: [...old.required, 'added'] },
    false,
  ],
  old => [
    { required: [...old.required, 'page'] },
    old.required.includes('page'),
  ],
  old => [{ required: old.required.slice(1) }, true],
  old => [{ closed: !old.closed }, old.closed],
  old => {
    const { [words[1]]: _, ...properties } = old.properties;
    const required = old.required.filter(name => name !== words[1]);
    return [{ properties, required }, !old.closed];
  },
];

const text: JsonObject = { type: 'string' };
const states = ['open', 'closed', 'all'];

/** Two forms of the first parameter, and whether the second takes all of the first. */
const forms: readonly (readonly [JsonObject, JsonObject, boolean])[] = [
  [text, { type: ['string', 'null'] }, true],
  [text, { type: 'string', minLength: 1 }, false],
  [text, { type: 'string', pattern: '^[a-z-]+$' }, false],
  [text, { anyOf: [text, { type: 'object' }] }, true],
  [{ ...text, maxLength: 40 }, { ...text, maxLength: 50 }, true],
  [{ enum: states }, { enum: states.slice(1) }, false],
  [{ enum: states.slice(1) }, { enum: states }, true],
  [{ enum: states }, { enum: states.map(s => s.toUpperCase()) }, false],
  [{ const: 'open' }, { enum: ['open'] }, true],
  [{ type: 'integer' }, { type: 'number' }, true],
  [{ type: 'number' }, { type: 'integer' }, false],
  [
    { type: 'array', items: text },
    { type: 'array', items: text, minItems: 1 },
    false,
  ],
  [
    { type: 'array', items: { type: 'integer' } },
    { type: 'array', items: { type: 'number' } },
    true,
  ],
];

function edited(random: Random, old: Parameters): KnownPair {
  const [change, included] = random.pick(edits)(old);
  return {
    a: toSchema(old),
    b: toSchema({ ...old, ...change }),
    included,
  };
}

function reformed(random: Random, old: Parameters): KnownPair {
  const [before, after, included] = random.pick(forms);
  const schema = (form: JsonObject): JsonValue & JsonObject =>
    toSchema({ ...old, properties: replaceFirst(old, form) });
  return { a: schema(before), b: schema(after), included };
}

/** Input schemas of tools before and after an edit of which the answer is known. */
export function makeToolPairs(count: number): KnownPair[] {
  const random = new Random(7);
  return Array.from({ length: count }, () => {
    const old = makeParameters(random);
    return random.chance(0.5) ? edited(random, old) : reformed(random, old);
  });
}
