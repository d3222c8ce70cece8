import {
  SearchAnswer,
  SearchReason,
  ServerAnswer,
  ToolAnswer,
} from 'backstage-plugin-mcp-registry-common';

/** A server that answers, with its tools in the order of the answer. */
export interface AnswerGroup {
  answer: ServerAnswer;
  /** Tools that answer what the server's own names do not. */
  leading: ToolAnswer[];
  /** Names of its other tools, best first. */
  others: string[];
}

/** An answer as the page shows it. */
export interface GroupedAnswer {
  groups: AnswerGroup[];
  /** Tools that answer, of servers that do not. */
  strays: ToolAnswer[];
}

const MAX_LEADING = 3;
const NAMES: SearchReason['field'][] = [
  'name',
  'title',
  'wraps',
  'owner',
  'system',
];

/** What was asked and is found, literally, in the names of something. */
function namedBy(reasons: readonly SearchReason[]): Set<string> {
  const literal = reasons.filter(
    ({ field, kind }) =>
      NAMES.includes(field) && kind !== 'synonym' && kind !== 'meaning',
  );
  return new Set(literal.map(({ asked }) => asked.toLowerCase()));
}

/** The reasons that lie in the server itself. */
export function toServerReasons(reasons: readonly SearchReason[]) {
  return reasons.filter(({ tool }) => tool === undefined);
}

/** The reasons that lie in a tool. */
export function toToolReasons({ name, reasons }: ToolAnswer): SearchReason[] {
  return reasons.filter(({ tool }) => tool === name);
}

function isLeading(tool: ToolAnswer, named: ReadonlySet<string>): boolean {
  return [...namedBy(toToolReasons(tool))].some(word => !named.has(word));
}

function toGroup(
  answer: ServerAnswer,
  tools: ReadonlyMap<string, ToolAnswer>,
): AnswerGroup {
  const named = namedBy(toServerReasons(answer.reasons));
  const leading = answer.tools
    .flatMap(name => tools.get(name) ?? [])
    .filter(tool => isLeading(tool, named))
    .slice(0, MAX_LEADING);
  const led = new Set(leading.map(({ name }) => name));
  return {
    answer,
    leading,
    others: answer.tools.filter(name => !led.has(name)),
  };
}

/** Puts each tool that answers under its server; both keep their order. */
export function groupAnswers(
  answer: Pick<SearchAnswer, 'servers' | 'tools'>,
): GroupedAnswer {
  const byServer = new Map<string, Map<string, ToolAnswer>>();
  for (const tool of answer.tools) {
    const known = byServer.get(tool.server.name) ?? new Map();
    byServer.set(tool.server.name, known.set(tool.name, tool));
  }
  const groups = answer.servers.map(each =>
    toGroup(each, byServer.get(each.server.name) ?? new Map()),
  );
  const answering = new Set(answer.servers.map(({ server }) => server.name));
  const strays = answer.tools.filter(
    ({ server }) => !answering.has(server.name),
  );
  return { groups, strays };
}
