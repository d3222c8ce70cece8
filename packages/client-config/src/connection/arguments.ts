import type { ManifestInput } from 'mcp-governance';
import { Template } from '../types';
import { References } from './references';
import { toTemplate } from './template';

/** The command-line arguments that inputs stand for, in their order. */
export function toArguments(
  inputs: readonly ManifestInput[] | undefined,
  references: References,
): Template[] {
  return (inputs ?? []).flatMap(input => toArgument(input, references));
}

function toArgument(input: ManifestInput, references: References): Template[] {
  const name = toName(input);
  const value = toTemplate(input, {
    refer: (part, own) => references.ofPart(part, own),
    whole: () => references.ofPart(name, input),
  });
  if (input.type !== 'named') {
    return value ? [value] : [];
  }
  if (isFlag(input)) {
    return [[name]];
  }
  return value ? [[name], value] : [];
}

function toName(input: ManifestInput): string {
  const hint = input.valueHint;
  return input.name ?? (typeof hint === 'string' ? hint : 'argument');
}

/** A name alone, with nothing that says which value it waits for. */
function isFlag(input: ManifestInput): boolean {
  const { value, default: preset, format, choices, placeholder } = input;
  const given = value !== undefined || preset !== undefined;
  if (given || input.isSecret) {
    return false;
  }
  if (format === 'boolean') {
    return input.isRequired === true;
  }
  const waits = format ?? choices ?? placeholder ?? input.valueHint;
  return waits === undefined && !input.isRequired && !input.description;
}
