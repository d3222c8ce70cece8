import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  EvaluationQuery,
  EvaluationServer,
  EvaluationSet,
  EvaluationTool,
  readJson,
} from './sets';

interface AzureTool {
  readonly command: string;
  readonly description: string;
  readonly option?: readonly { readonly name: string }[];
}

interface AzureArea {
  readonly command: string;
  readonly description: string;
}

function toAzureTool({
  command,
  description,
  option = [],
}: AzureTool): EvaluationTool {
  const properties = Object.fromEntries(option.map(({ name }) => [name, {}]));
  return {
    name: command.replace(/ /g, '_'),
    description,
    inputSchema: { properties },
  };
}

function toAzureServers(folder: string): EvaluationServer[] {
  const { results } = readJson<{ results: AzureTool[] }>(folder, 'tools.json');
  const groups = readJson<{ results: AzureArea[] }>(folder, 'groups.json');
  const areas = new Map<string, EvaluationTool[]>();
  for (const tool of results) {
    const area = tool.command.split(' ')[1];
    areas.set(area, [...(areas.get(area) ?? []), toAzureTool(tool)]);
  }
  return [...areas].map(([name, tools]) => {
    const group = groups.results.find(({ command }) => command === name);
    return { name, description: group?.description, tools };
  });
}

/** Names of tools, with those that `server/tool` has. */
function indexTools(
  servers: readonly EvaluationServer[],
): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { name: server, tools } of servers) {
    for (const { name } of tools) {
      places.set(name, [...(places.get(name) ?? []), `${server}/${name}`]);
    }
  }
  return places;
}

function convertAzure(folder: string): EvaluationSet {
  const servers = toAzureServers(folder);
  const prompts = readJson<Record<string, string[]>>(folder, 'prompts.json');
  const places = indexTools(servers);
  const spelled = new Map(
    [...places].map(([name, found]) => [name.replace(/-/g, '_'), found]),
  );
  const queries = Object.entries(prompts).flatMap(([tool, asked]) =>
    asked.map((query, index) => ({
      id: `${tool}-${index + 1}`,
      query,
      relevant: spelled.get(tool.replace(/-/g, '_')) ?? [],
    })),
  );
  return { servers, queries };
}

interface LiveServer {
  readonly name: string;
  readonly description: string;
  readonly tools: Record<string, { readonly tools: readonly EvaluationTool[] }>;
}

interface LiveTask {
  readonly task_id: string;
  readonly Question: string;
  readonly 'Annotator Metadata': { readonly Tools: string };
}

function toLiveQuery(
  task: LiveTask,
  places: Map<string, string[]>,
): EvaluationQuery {
  const tools = task['Annotator Metadata'].Tools.split('\n').map(line =>
    line.replace(/^\s*\d+\.\s*/, '').trim(),
  );
  const relevant = [...new Set(tools)].flatMap(tool => places.get(tool) ?? []);
  return { id: task.task_id, query: task.Question, relevant };
}

function convertLive(folder: string): EvaluationSet {
  const listed = readJson<LiveServer[]>(folder, 'tools.json');
  const tasks = readJson<LiveTask[]>(folder, 'all_annotations.json');
  const servers = listed.map(({ name, description, tools }) => ({
    name,
    description,
    tools: Object.values(tools).flatMap(list => list.tools),
  }));
  const places = indexTools(servers);
  return { servers, queries: tasks.map(task => toLiveQuery(task, places)) };
}

const listSuffix = '.tools.json';

/** The first sentence of a description, and what follows it. */
function splitDescription({ description }: EvaluationTool): [string, string] {
  const text = (description ?? '').trim();
  const first = text.split(/(?<=[.!?])\s|\n/, 1)[0];
  return [first.trim(), text.slice(first.length).trim()];
}

/** Each tool is asked for by its first sentence, which the index then lacks. */
function convertDocker(folder: string): EvaluationSet {
  const asked = new Map<string, string[]>();
  const lists = readdirSync(folder)
    .filter(file => file.endsWith(listSuffix))
    .sort();
  const servers = lists.map(file => {
    const name = file.slice(0, -listSuffix.length);
    const tools = readJson<EvaluationTool[]>(folder, file).map(tool => {
      const [query, description] = splitDescription(tool);
      if (query)
        asked.set(query, [...(asked.get(query) ?? []), `${name}/${tool.name}`]);
      return { ...tool, description };
    });
    return { name, tools };
  });
  const queries = [...asked].map(([query, relevant], index) => ({
    id: `${index + 1}`,
    query,
    relevant,
  }));
  return { servers, queries };
}

const dockerFolder = join('docker-mcp-registry', 'tools');

const converters: Record<string, (data: string) => EvaluationSet> = {
  'azure-mcp-118': data => convertAzure(join(data, 'azure-mcp-118')),
  livemcpbench: data => convertLive(join(data, 'livemcpbench')),
  'docker-tools': data => convertDocker(join(data, dockerFolder)),
};

/** The public sets that can be brought into the neutral form. */
export const publicSets = Object.keys(converters);

/** Brings a public set, as published, into the neutral form. */
export function convertSet(name: string, data: string): EvaluationSet {
  return converters[name](data);
}

/** All tools on one server, as some publish them: no context tells them apart. */
export function toOneServer({
  servers,
  queries,
}: EvaluationSet): EvaluationSet {
  const tools = servers.flatMap(server => server.tools);
  return {
    servers: [{ name: 'all', tools }],
    queries: queries.map(query => ({
      ...query,
      relevant: query.relevant.map(
        name => `all${name.slice(name.lastIndexOf('/'))}`,
      ),
    })),
  };
}
