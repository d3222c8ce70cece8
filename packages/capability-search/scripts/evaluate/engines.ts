import { CapabilityIndex, ServerDocument } from '../../src';
import { Bm25 } from './bm25';
import { EvaluationServer } from './sets';

/** What an engine makes of a question. */
export interface EngineAnswer {
  /** Names as `server/tool`, best first, at most twenty. */
  readonly tools: readonly string[];
  /** How sure the engine is, where it says. */
  readonly score: number;
  /** Whether it answers at all. */
  readonly isFound: boolean;
}

/** Something that ranks tools. */
export interface Engine {
  ask(question: string): EngineAnswer;
  /** The engine without some servers. */
  without(servers: ReadonlySet<string>): Engine;
}

function toDocument(server: EvaluationServer): ServerDocument {
  return {
    name: server.name,
    description: server.description ?? undefined,
    tools: server.tools.map(({ name, description, inputSchema }) => ({
      name,
      description: description ?? undefined,
      parameters: Object.keys(inputSchema?.properties ?? {}),
    })),
  };
}

/** Our own ranking. */
export function toOurs(servers: readonly EvaluationServer[]): Engine {
  const index = new CapabilityIndex();
  for (const server of servers) index.put(toDocument(server));
  return {
    ask(question) {
      const { tools } = index.search(question, { abstain: false });
      const { outcome } = index.search(question);
      return {
        tools: tools.map(({ server, tool }) => `${server}/${tool}`),
        score: tools[0]?.score ?? 0,
        isFound: outcome === 'found',
      };
    },
    without: left => toOurs(servers.filter(({ name }) => !left.has(name))),
  };
}

/** Plain BM25 over names and descriptions of tools. */
export function toBm25(servers: readonly EvaluationServer[]): Engine {
  const index = new Bm25(
    servers.flatMap(server =>
      server.tools.map(({ name, description }) => ({
        id: `${server.name}/${name}`,
        text: `${name} ${description ?? ''}`,
      })),
    ),
  );
  return {
    ask(question) {
      const hits = index.search(question, 20);
      const score = hits[0]?.score ?? 0;
      return { tools: hits.map(({ id }) => id), score, isFound: score > 0 };
    },
    without: left => toBm25(servers.filter(({ name }) => !left.has(name))),
  };
}
