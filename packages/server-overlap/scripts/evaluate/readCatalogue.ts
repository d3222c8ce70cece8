import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { OverlapServer, OverlapTool } from '../../src';

interface PublishedTool {
  readonly name: string;
  readonly description?: string;
  readonly arguments?: readonly { name: string; type?: string }[];
}

/** The parts of a public catalogue's `server.yaml` that overlap reads. */
interface Published {
  readonly name: string;
  readonly image?: string;
  readonly meta?: { readonly tags?: readonly string[] };
  readonly about?: { readonly title?: string; readonly description?: string };
  readonly source?: {
    readonly project?: string;
    readonly upstream?: string;
    readonly directory?: string;
  };
  readonly run?: { readonly allowHosts?: readonly string[] };
  readonly remote?: { readonly url?: string };
}

function toTool(tool: PublishedTool): OverlapTool {
  const inputs = (tool.arguments ?? []).map((argument): [string, string] => [
    argument.name,
    argument.type ?? 'any',
  ]);
  return {
    name: tool.name,
    description: tool.description,
    inputs: Object.fromEntries(inputs),
  };
}

function readTools(folder: string, name: string): OverlapTool[] {
  const path = join(folder, 'tools', `${name}.tools.json`);
  if (!existsSync(path)) return [];
  const tools: PublishedTool[] = JSON.parse(readFileSync(path, 'utf8'));
  return tools.map(toTool);
}

function toServer(published: Published, folder: string): OverlapServer {
  const { name, about, image, source, remote } = published;
  const repository = source?.upstream ?? source?.project;
  return {
    name,
    title: about?.title,
    description: about?.description,
    tags: published.meta?.tags,
    endpoints: remote?.url ? [remote.url] : [],
    upstreams: published.run?.allowHosts,
    packages: image ? [`oci:${image}`] : [],
    repository: repository
      ? { url: repository, subfolder: source?.directory }
      : undefined,
    tools: readTools(folder, name),
  };
}

/** Reads a folder with `servers/*.server.yaml` and `tools/*.tools.json`. */
export function readCatalogue(folder: string): OverlapServer[] {
  const servers = join(folder, 'servers');
  return readdirSync(servers)
    .filter(file => file.endsWith('.yaml'))
    .sort()
    .map(file => parse(readFileSync(join(servers, file), 'utf8')))
    .map((published: Published) => toServer(published, folder));
}

/** Reads `servers.json`, a list in overlap's own form. */
export function readServers(folder: string): OverlapServer[] {
  return JSON.parse(readFileSync(join(folder, 'servers.json'), 'utf8'));
}
