import { create, insert, search } from '@orama/orama';
import MiniSearch from 'minisearch';
import { Engine } from './engines';
import { EvaluationServer } from './sets';

const most = 20;

interface Text {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly server: string;
}

function toTexts(servers: readonly EvaluationServer[]): Text[] {
  return servers.flatMap(({ name: server, description: about, tools }) =>
    tools.map(({ name, description }) => ({
      id: `${server}/${name}`,
      name: name.replace(/[_-]/g, ' '),
      description: description ?? '',
      server: `${server} ${about ?? ''}`,
    })),
  );
}

/** The first of each name: libraries refuse a second one. */
function toDistinct(servers: readonly EvaluationServer[]): Text[] {
  return [...new Map(toTexts(servers).map(text => [text.id, text])).values()];
}

/** The library minisearch: BM25+ with fields, beginnings and typing errors. */
export function toMiniSearch(servers: readonly EvaluationServer[]): Engine {
  const index = new MiniSearch<Text>({
    fields: ['name', 'description', 'server'],
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { name: 2 } },
  });
  index.addAll(toDistinct(servers));
  return {
    ask(question) {
      const hits = index.search(question).slice(0, most);
      const score = hits[0]?.score ?? 0;
      const tools = hits.map(({ id }) => String(id));
      return { tools, score, isFound: score > 0 };
    },
    without: left =>
      toMiniSearch(servers.filter(({ name }) => !left.has(name))),
  };
}

/** The library orama: BM25 with fields, English stems. */
export function toOrama(servers: readonly EvaluationServer[]): Engine {
  const index = create({
    schema: { name: 'string', description: 'string', server: 'string' },
    components: { tokenizer: { language: 'english', stemming: true } },
  });
  for (const text of toDistinct(servers)) insert(index, text);
  return {
    ask(question) {
      const found = search(index, {
        term: question,
        limit: most,
        boost: { name: 2 },
      });
      if (found instanceof Promise) throw new Error('orama did not answer.');
      const score = found.hits[0]?.score ?? 0;
      const tools = found.hits.map(({ id }) => id);
      return { tools, score, isFound: score > 0 };
    },
    without: left => toOrama(servers.filter(({ name }) => !left.has(name))),
  };
}
