import type { ManifestInput } from 'mcp-governance';
import { InputReference } from '../types';

/** Makes the inputs of one server, each under one id and one variable. */
export class References {
  private readonly prefix: string;

  /** @param server - the server's name; its last part begins the variables */
  constructor(server: string) {
    this.prefix = server.slice(server.lastIndexOf('/') + 1);
  }

  /** An input whose variable the server itself names. */
  ofVariable(variable: string, input: ManifestInput): InputReference {
    return toReference(input, { name: variable, variable });
  }

  /** An input that is part of something else, such as a header. */
  ofPart(name: string, input: ManifestInput): InputReference {
    const variable = toVariable(`${this.prefix}_${name}`);
    return toReference(input, { name, variable });
  }
}

/** Asked for as a secret, also where the manifest forgot to say so. */
const SECRET_NAME =
  /(?:^|[_-])(?:api_?key|key|token|secret|password|credentials?)$/i;

function toReference(
  input: ManifestInput,
  { name, variable }: { name: string; variable: string },
): InputReference {
  const secret = input.isSecret === true || SECRET_NAME.test(name);
  return {
    id: toSlug(name),
    variable,
    description: input.description ?? name,
    secret,
    ...(input.default === undefined || secret
      ? {}
      : { default: input.default }),
    ...(input.choices && !secret ? { choices: input.choices } : {}),
  };
}

/** Lower case words with dashes, whatever the name holds. */
export function toSlug(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? ['input'];
  return words.join('-');
}

function toVariable(name: string): string {
  const variable = toSlug(name).replaceAll('-', '_').toUpperCase();
  return /^\d/.test(variable) ? `_${variable}` : variable;
}
