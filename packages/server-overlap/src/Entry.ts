import { OverlapGround, OverlapServer, OverlapTool } from './types';
import { toEndpoint, toHost, toRepository } from './text/addresses';
import { Subject, toSubjects } from './text/subject';
import { countTerms, toNameTerms, toTerms } from './text/terms';

const mostTools = 200;

/** A tool in the form that tools are compared in. */
export interface ToolEntry {
  readonly name: string;
  readonly nameTerms: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly inputs: ReadonlyMap<string, string>;
}

/** A server in the form that servers are compared in. */
export interface Entry {
  readonly server: OverlapServer;
  readonly grounds: readonly OverlapGround[];
  readonly subjects: readonly Subject[];
  readonly tools: readonly ToolEntry[];
  /** All its terms, each with how often it occurs. */
  readonly terms: ReadonlyMap<string, number>;
  /** The terms that its subjects are made of. */
  readonly nameTerms: ReadonlySet<string>;
  /** Who publishes it, in terms: of its namespace and its repository. */
  readonly publisher: ReadonlySet<string>;
  readonly repository: string | undefined;
}

function toToolEntry(tool: OverlapTool): ToolEntry {
  return {
    name: tool.name,
    nameTerms: new Set(toNameTerms(tool.name)),
    terms: new Set(toTerms(tool.description ?? '')),
    inputs: new Map(Object.entries(tool.inputs ?? {})),
  };
}

function* toGrounds(server: OverlapServer): Generator<OverlapGround> {
  for (const ref of server.wraps ?? []) {
    yield { kind: 'api', value: ref.toLowerCase() };
  }
  for (const address of server.endpoints ?? []) {
    const value = toEndpoint(address);
    if (value) yield { kind: 'endpoint', value };
  }
  for (const value of server.packages ?? []) yield { kind: 'package', value };
  for (const address of server.upstreams ?? []) {
    const value = toHost(address);
    if (value) yield { kind: 'host', value };
  }
  if (server.audience) yield { kind: 'audience', value: server.audience };
}

function unique(grounds: Iterable<OverlapGround>): OverlapGround[] {
  const byKey = new Map<string, OverlapGround>();
  for (const ground of grounds) {
    byKey.set(`${ground.kind} ${ground.value}`, ground);
  }
  return [...byKey.values()];
}

function toPublisher({ name, repository }: OverlapServer): Set<string> {
  const namespace = name.includes('/') ? name.split('/')[0] : '';
  const owner = toRepository(repository?.url ?? '')?.split('/')[1] ?? '';
  return new Set(toNameTerms(`${namespace} ${owner}`));
}

function toAllTerms(server: OverlapServer): string[] {
  const { title, description, tags = [], tools = [] } = server;
  const own = server.name.slice(server.name.lastIndexOf('/') + 1);
  const names = toTerms(`${title ?? ''} ${own}`);
  const offered = tools
    .slice(0, mostTools)
    .flatMap(tool => [
      ...toNameTerms(tool.name),
      ...toTerms(tool.description ?? ''),
    ]);
  return [
    ...names,
    ...toTerms(description ?? ''),
    ...tags.flatMap(toTerms),
    ...offered,
  ];
}

function toSource(repository: OverlapServer['repository']): string | undefined {
  const url = repository && toRepository(repository.url);
  return url && `${url}/${repository.subfolder ?? ''}`.replace(/\/$/, '');
}

/** Reads a server once for all the comparisons to come. */
export function toEntry(server: OverlapServer): Entry {
  const subjects = toSubjects(server.name, server.title);
  const products = subjects.map(
    ({ key }): OverlapGround => ({ kind: 'product', value: key }),
  );
  return {
    server,
    grounds: unique([...toGrounds(server), ...products]),
    subjects,
    tools: (server.tools ?? []).slice(0, mostTools).map(toToolEntry),
    terms: countTerms(toAllTerms(server)),
    nameTerms: new Set(subjects.flatMap(({ stems }) => stems)),
    publisher: toPublisher(server),
    repository: toSource(server.repository),
  };
}
