import { z } from 'zod';
import {
  Manifest,
  ManifestInput,
  ManifestPackage,
  ManifestRemote,
} from '../../model/manifest/types';
import { createPointer } from '../../model/pointer';
import { isSecretName } from '../../model/secrets';
import { defineRule, problem } from '../define-rule';
import { splitWords } from '../name-words';

export const secretInputNotMarked = defineRule({
  id: 'secret-input-not-marked',
  aliases: ['SEC-010'],
  subject: 'manifest',
  category: 'security',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires inputs that take a secret to say so.',
  reference: 'MCP registry, server.json `isSecret`',
  options: z.strictObject({
    notSecret: z
      .array(z.string().min(1))
      .default([])
      .describe('Names of inputs that look like secrets and are none.'),
  }),
  messages: {
    notMarked:
      'The input "{{input}}" looks like a secret and is not marked so.',
  },
  fixes: {
    default:
      'Set isSecret on the input, so that clients hide it and keep it out of files.',
  },
  *check({ manifest }, { options }) {
    for (const { name, input, pointer } of listInputs(manifest)) {
      const isExcepted = options.notSecret.includes(name);
      if (looksSecret(name, input) && input.isSecret !== true && !isExcepted) {
        yield problem('notMarked', pointer, { input: name });
      }
    }
  },
});

interface InputAt {
  name: string;
  input: ManifestInput;
  pointer: string;
}

const COUNTS = ['max', 'min', 'num', 'count', 'limit', 'total', 'budget'];

/** Counts of tokens, switches and fixed values are no secrets. */
function looksSecret(name: string, input: ManifestInput): boolean {
  return (
    isSecretName(name) &&
    !splitWords(name).some(word => COUNTS.includes(word)) &&
    input.format !== 'number' &&
    input.format !== 'boolean' &&
    input.value === undefined
  );
}

function listInputs({ packages = [], remotes = [] }: Manifest): InputAt[] {
  return [
    ...packages.flatMap((each, index) =>
      listOfPackage(each, createPointer(['packages', index])),
    ),
    ...remotes.flatMap((each, index) =>
      listOfRemote(each, createPointer(['remotes', index])),
    ),
  ];
}

function listOfPackage(each: ManifestPackage, base: string): InputAt[] {
  return [
    ...listOf(each.environmentVariables, `${base}/environmentVariables`),
    ...listOf(each.packageArguments, `${base}/packageArguments`),
    ...listOf(each.runtimeArguments, `${base}/runtimeArguments`),
    ...listOf(each.transport?.headers, `${base}/transport/headers`),
  ];
}

function listOfRemote(each: ManifestRemote, base: string): InputAt[] {
  return [
    ...listOf(each.headers, `${base}/headers`),
    ...listVariables(each.variables, base),
  ];
}

/** Named inputs, each with the variables that its value is made of. */
function listOf(inputs: ManifestInput[] | undefined, base: string): InputAt[] {
  return (inputs ?? []).flatMap((input, index) => {
    const pointer = base + createPointer([index]);
    return [
      { name: input.name ?? '', input, pointer },
      ...listVariables(input.variables, pointer),
    ];
  });
}

function listVariables(
  variables: Record<string, ManifestInput> | undefined,
  base: string,
): InputAt[] {
  return Object.entries(variables ?? {}).map(([name, input]) => ({
    name,
    input,
    pointer: base + createPointer(['variables', name]),
  }));
}
