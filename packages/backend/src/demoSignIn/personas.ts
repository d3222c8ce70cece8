import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/** Somebody a visitor of the demo can enter as. */
export interface Persona {
  id: string;
  /** Entity reference of a user in the sample catalog. */
  userEntityRef: string;
}

/**
 * Reads `demo.personas`.
 *
 * @returns the personas, or `undefined` where the demo is not configured
 * @throws Error outside development: anybody could enter as anybody
 */
export function readPersonas(
  config: Config,
  environment: string | undefined,
): Persona[] | undefined {
  const personas = config.getOptionalConfigArray('demo.personas');
  if (!personas) {
    return undefined;
  }
  if (environment !== 'development') {
    throw new Error(
      'demo.personas lets anybody sign in as anybody and works in development only: remove app-config.demo.yaml from the --config options, or the demo section from your configuration',
    );
  }
  return personas.map(persona => ({
    id: persona.getString('id'),
    userEntityRef: persona.getString('userEntityRef'),
  }));
}

/**
 * Finds the persona that a visitor chose.
 *
 * @throws InputError where there is none of that id
 */
export function findPersona(personas: Persona[], id: string | undefined) {
  const persona = personas.find(candidate => candidate.id === id);
  if (!persona) {
    const known = personas.map(candidate => candidate.id).join(', ');
    throw new InputError(`No persona '${id}': choose one of ${known}`);
  }
  return persona;
}
