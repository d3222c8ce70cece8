import type { ManifestPackage } from 'mcp-governance';
import { LocalConnection, NamedTemplate, Template } from '../types';
import { toArguments } from './arguments';
import { References } from './references';
import { findRuntime, Runtime, toRegistryOptions } from './runtimes';
import { toTemplate } from './template';

/**
 * How clients start a package.
 *
 * @returns a reason where none can
 */
export function toLocalConnection(
  source: ManifestPackage,
  { id, references }: { id: string; references: References },
): LocalConnection | string {
  const transport = source.transport?.type ?? 'stdio';
  if (transport !== 'stdio') {
    return `It answers at an address of its own (${transport}) once somebody has started it`;
  }
  const found = findRuntime(source);
  if (!found) {
    return `No program starts packages of the kind ${source.registryType}`;
  }
  if (!isPlainIdentifier(source.identifier)) {
    return 'Its identifier would be read as an option or as several words';
  }
  const env = toEnvironment(source, references);
  const { runtime, command } = found;
  return {
    kind: 'local',
    id,
    label: `${command} ${source.identifier}`,
    command,
    args: toCommandLine(source, { runtime, references, env }),
    env,
  };
}

function isPlainIdentifier(identifier: string): boolean {
  return /^[^\s\p{C}-][^\s\p{C}]*$/u.test(identifier);
}

function toEnvironment(
  { environmentVariables }: ManifestPackage,
  references: References,
): NamedTemplate[] {
  return (environmentVariables ?? []).flatMap(input => {
    const name = input.name ?? '';
    const value = toTemplate(input, {
      refer: (part, own) => references.ofPart(part, own),
      whole: () => references.ofVariable(name, input),
    });
    return value && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
      ? [{ name, value }]
      : [];
  });
}

function toCommandLine(
  source: ManifestPackage,
  options: {
    runtime: Runtime;
    references: References;
    env: readonly NamedTemplate[];
  },
): Template[] {
  const { runtime, references, env } = options;
  const { pass } = runtime;
  const own = toArguments(source.runtimeArguments, references);
  const stated = new Set(own.map(([first]) => first));
  const usual = runtime.first.filter(word => !stated.has(word));
  const registry = toRegistryOptions(runtime, source.registryBaseUrl);
  const passed = pass ? env.flatMap(({ name }) => pass(name)) : [];
  const target = runtime.pin(source.identifier, source.version);
  return [
    ...usual.map(word => [word]),
    ...registry.map(word => [word]),
    ...own,
    ...passed.map(word => [word]),
    [target],
    ...toArguments(source.packageArguments, references),
  ];
}
