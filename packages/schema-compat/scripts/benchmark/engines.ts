import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { relate } from '../../src';
import { KnownPair } from './knownPairs';

/** Whether A is included in B, or undefined where the engine does not say. */
export type Engine = (pair: KnownPair) => Promise<boolean | undefined>;

function loadOurs(): Engine {
  return async ({ a, b, formats }) => {
    const { relation } = relate(a, b, { formatAssertion: formats ?? false });
    return relation === 'undecided' ? undefined : relation === 'included';
  };
}

/** Takes its own view of what a removal is: B lacks values that A has. */
async function loadJsonSchemaDiff(): Promise<Engine> {
  const jsonSchemaDiff = await import('json-schema-diff');
  return async ({ a, b }) => {
    const [sourceSchema, destinationSchema] = JSON.parse(
      JSON.stringify([a, b]),
    );
    const options = { sourceSchema, destinationSchema };
    const found = await jsonSchemaDiff.default.diffSchemas(options);
    return !found.removalsFound;
  };
}

/** Whoever reads with B reads what was written with A. */
async function loadJsoncompat(): Promise<Engine> {
  const { initSync, check_compat: check } = await import('jsoncompat');
  const folder = dirname(require.resolve('jsoncompat'));
  const file = join(folder, 'jsoncompat_wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  return async ({ a, b }) =>
    check(JSON.stringify(a), JSON.stringify(b), 'deserializer');
}

const loaders: { readonly [name: string]: () => Engine | Promise<Engine> } = {
  'schema-compat': loadOurs,
  'json-schema-diff': loadJsonSchemaDiff,
  jsoncompat: loadJsoncompat,
};

/** Ours first. */
export const engineNames = Object.keys(loaders);

/** Loads an engine into this process. */
export async function loadEngine(name: string): Promise<Engine> {
  return loaders[name]();
}
