import {
  Governance,
  JsonObject,
  Manifest,
  ManifestInput,
  ManifestPackage,
  Snapshot,
} from 'mcp-governance';
import { OverlapServer, OverlapTool } from './types';

/** What a server is read from. @public */
export interface OverlapSource {
  readonly manifest: Manifest;
  readonly governance: Governance;
  readonly snapshot?: Pick<Snapshot, 'tools'>;
}

const deepest = 4;
const address = /^https?:\/\/[^\s]+$/;

function* toValues(input: ManifestInput, depth = 0): Generator<string> {
  for (const value of [input.value, input.default]) {
    if (typeof value === 'string' && address.test(value)) yield value;
  }
  if (depth >= deepest) return;
  for (const inner of Object.values(input.variables ?? {})) {
    yield* toValues(inner, depth + 1);
  }
}

function toUpstreams(packages: readonly ManifestPackage[]): string[] {
  const inputs = packages.flatMap(part => [
    ...(part.environmentVariables ?? []),
    ...(part.packageArguments ?? []),
    ...(part.runtimeArguments ?? []),
  ]);
  return [...new Set(inputs.flatMap(input => [...toValues(input)]))];
}

function toType(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return 'any';
  const type: unknown = 'type' in schema ? schema.type : undefined;
  return typeof type === 'string' ? type : 'any';
}

function toInputs(schema: JsonObject | undefined): Record<string, string> {
  const properties = schema?.properties;
  if (typeof properties !== 'object' || properties === null) return {};
  const entries = Object.entries(properties).slice(0, 100);
  return Object.fromEntries(
    entries.map(([name, property]) => [name, toType(property)]),
  );
}

function toTool(tool: Snapshot['tools'][number]): OverlapTool {
  return {
    name: tool.name,
    description: tool.description,
    inputs: toInputs(tool.inputSchema),
  };
}

/** Reads what overlap wants to know from a manifest and a snapshot. @public */
export function toOverlapServer({
  manifest,
  governance,
  snapshot,
}: OverlapSource): OverlapServer {
  const { packages = [], remotes = [], repository } = manifest;
  const { auth } = governance;
  return {
    name: manifest.name,
    title: manifest.title,
    description: manifest.description,
    tags: governance.tags,
    owner: governance.owner,
    wraps: governance.wraps,
    endpoints: remotes.map(({ url }) => url),
    upstreams: toUpstreams(packages),
    audience: auth?.audience,
    issuer: auth?.issuer,
    scopes: auth?.scopes?.map(({ name }) => name),
    credential: auth?.credentialReference,
    packages: packages.map(part => `${part.registryType}:${part.identifier}`),
    repository: repository && {
      url: repository.url,
      subfolder: repository.subfolder,
    },
    tools: snapshot?.tools.map(toTool),
  };
}
