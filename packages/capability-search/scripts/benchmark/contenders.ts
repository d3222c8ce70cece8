import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import MiniSearch from 'minisearch';
import { CapabilityIndex, ServerDocument } from '../../src';

/** A search engine that holds a fleet. */
export interface Contender {
  search(question: string): unknown;
}

/** Builds an engine. */
export type Build = (
  servers: readonly ServerDocument[],
) => Contender | Promise<Contender>;

const most = 20;

interface Text {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly server: string;
}

/** One text for each tool, its server's words with it. */
function toTexts(servers: readonly ServerDocument[]): Text[] {
  return servers.flatMap(({ name: server, title, description, tools = [] }) =>
    tools.map((tool, at) => ({
      id: `${server}/${tool.name}/${at}`,
      name: tool.name.replace(/_/g, ' '),
      description: tool.description ?? '',
      server: `${title} ${description}`,
    })),
  );
}

function toTokens(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** BM25 by an inverted index over the tools: the least work a ranking takes. */
function buildBm25(servers: readonly ServerDocument[]): Contender {
  const texts = toTexts(servers);
  const postings = new Map<string, [id: number, count: number][]>();
  const lengths = texts.map((text, id) => {
    const tokens = toTokens(`${text.name} ${text.description}`);
    const counts = new Map<string, number>();
    for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const [token, count] of counts) {
      const list = postings.get(token) ?? [];
      list.push([id, count]);
      postings.set(token, list);
    }
    return tokens.length;
  });
  const average =
    lengths.reduce((sum, length) => sum + length, 0) / texts.length;
  return {
    search(question) {
      const scores = new Map<number, number>();
      for (const token of toTokens(question)) {
        const list = postings.get(token) ?? [];
        const rarity = Math.log(
          1 + (texts.length - list.length + 0.5) / (list.length + 0.5),
        );
        for (const [id, count] of list) {
          const norm = 1.2 * (0.25 + (0.75 * lengths[id]) / average);
          const gain = (rarity * count * 2.2) / (count + norm);
          scores.set(id, (scores.get(id) ?? 0) + gain);
        }
      }
      return [...scores].sort((a, b) => b[1] - a[1]).slice(0, most);
    },
  };
}

function buildMiniSearch(servers: readonly ServerDocument[]): Contender {
  const index = new MiniSearch<Text>({
    fields: ['name', 'description', 'server'],
  });
  index.addAll(toTexts(servers));
  const options = { prefix: true, fuzzy: 0.2, boost: { name: 2 } };
  return { search: question => index.search(question, options).slice(0, most) };
}

async function buildOrama(
  servers: readonly ServerDocument[],
): Promise<Contender> {
  const index = create({
    schema: { name: 'string', description: 'string', server: 'string' },
  });
  await insertMultiple(index, toTexts(servers), 1_000);
  return {
    search: question =>
      searchOrama(index, { term: question, limit: most, boost: { name: 2 } }),
  };
}

/** Our own index, with its type: it can also be changed. */
export function buildOurs(servers: readonly ServerDocument[]): CapabilityIndex {
  const index = new CapabilityIndex();
  for (const server of servers) index.put(server);
  return index;
}

/** What to compare, by name. */
export const contenders: Readonly<Record<string, Build>> = {
  ours: buildOurs,
  BM25: buildBm25,
  minisearch: buildMiniSearch,
  orama: buildOrama,
};
