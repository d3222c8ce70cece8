import { toServerMatch, toToolMatch } from './answer/explain';
import { findNearest } from './answer/findNearest';
import { CapabilityStore } from './index/CapabilityStore';
import { parseQuestion } from './query/parseQuestion';
import { toConcepts } from './query/toConcepts';
import { isAnswered, keepFitting, toConfidence } from './rank/confidence';
import { rank } from './rank/rank';
import { weighConcepts } from './rank/weigh';
import { fieldSynonyms } from './text/fieldSynonyms';
import { Synonyms } from './text/synonyms';
import {
  CapabilityAnswer,
  CapabilityIndexOptions,
  SearchOptions,
  ServerDocument,
} from './types';

const usual = 20;
const nothing = {
  servers: [],
  tools: [],
  totalServers: 0,
  totalTools: 0,
  answering: [],
  nearest: [],
};

/** Asks once for each server. */
function toOnce(
  accept: (server: string) => boolean = () => true,
): (server: string) => boolean {
  const known = new Map<string, boolean>();
  return server => {
    const isAccepted = known.get(server) ?? accept(server);
    known.set(server, isAccepted);
    return isAccepted;
  };
}

/**
 * Answers, in plain words or keywords, which servers and tools do something.
 * Held in memory; one server can be put or removed without touching the others,
 * and the same servers give the same answers in whatever order they came.
 *
 * @public
 */
export class CapabilityIndex {
  private readonly store = new CapabilityStore();
  private readonly synonyms: Synonyms;

  constructor(options: CapabilityIndexOptions = {}) {
    this.synonyms = new Synonyms(fieldSynonyms, options.synonyms);
  }

  /** How many servers there are. */
  get size(): number {
    return this.store.size;
  }

  /** Whether there is a server of that name. */
  has(server: string): boolean {
    return this.store.entry(server) !== undefined;
  }

  /** Adds a server, in place of the one that has its name. */
  put(server: ServerDocument): void {
    this.store.remove(server.name);
    this.store.add(server);
  }

  /** Takes a server out; false where there is none of that name. */
  remove(server: string): boolean {
    return this.store.remove(server);
  }

  /** Answers a question; any text is one. */
  search(question: string, options: SearchOptions = {}): CapabilityAnswer {
    const { store, synonyms } = this;
    const { abstain = true, skip = 0 } = options;
    const accept = toOnce(options.accept);
    const parsed = parseQuestion(question);
    const words = parsed.words.map(({ start, end }) =>
      question.slice(start, end),
    );
    const none = { ...nothing, words };
    if (words.length === 0) return { outcome: 'no-question', ...none };
    const known = toConcepts(parsed, { terms: store.vocabulary, synonyms });
    const concepts = weighConcepts(known, store.tools, store.servers);
    const ranking = rank({ store, concepts, accept });
    const confidence = toConfidence(ranking, concepts, store.tools.size);
    if (abstain && !isAnswered(confidence)) {
      const nearest = findNearest({ store, concepts, accept }, ranking);
      return { outcome: 'nothing-fits', ...none, nearest };
    }
    const servers = keepFitting(ranking.servers, concepts);
    return {
      outcome: 'found',
      ...none,
      totalServers: servers.length,
      totalTools: ranking.tools.length,
      answering: servers.map(({ server }) => server.document.name),
      servers: servers
        .slice(skip, skip + (options.servers ?? usual))
        .map(server => toServerMatch(server, concepts)),
      tools: ranking.tools
        .slice(skip, skip + (options.tools ?? usual))
        .map(tool => toToolMatch(tool, concepts)),
    };
  }
}
