import { Explainer } from './answer/Explainer';
import { findNearest } from './answer/findNearest';
import { CapabilityStore } from './index/CapabilityStore';
import { parseQuestion } from './query/parseQuestion';
import { toConcepts } from './query/toConcepts';
import { findAnswering } from './rank/answering';
import { isAnswered, toConfidence } from './rank/confidence';
import { pageServers, pageTools } from './rank/pages';
import { RankInput, Scratch, rank } from './rank/rank';
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

function toAnswer(
  input: RankInput,
  options: SearchOptions,
): Omit<CapabilityAnswer, 'words'> {
  const { store, concepts } = input;
  const { abstain = true, skip = 0 } = options;
  const ranking = rank(input);
  const confidence = toConfidence(ranking, concepts, store.tools.size);
  if (abstain && !isAnswered(confidence)) {
    const nearest = findNearest(input, ranking);
    return { outcome: 'nothing-fits', ...nothing, nearest };
  }
  const found = findAnswering(input, ranking, abstain ? undefined : 0);
  const { servers, tools } = found.ranking;
  const explain = new Explainer(concepts);
  return {
    outcome: 'found',
    totalServers: servers.length + found.otherServers.length,
    totalTools: tools.length + found.otherTools,
    answering: [
      ...servers.map(({ server }) => server.id),
      ...found.otherServers,
    ],
    servers: pageServers(input, found, {
      skip,
      most: options.servers ?? usual,
    }).map(server => explain.server(server)),
    tools: pageTools(input, found, {
      skip,
      most: options.tools ?? usual,
    }).map(tool => explain.tool(tool)),
    nearest: [],
  };
}

const accepted = 1;
const refused = 2;

/** Asks once for each server. */
function toOnce(
  accept: SearchOptions['accept'],
  { store, scratch: { accepted: known } }: Pick<RankInput, 'store' | 'scratch'>,
): RankInput['accept'] {
  if (!accept) return () => true;
  known.begin(store.servers.end);
  return id => {
    const mark = known.of(id);
    if (mark > 0) return mark === accepted;
    const isAccepted = accept(id);
    known.set(id, isAccepted ? accepted : refused);
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
  private readonly scratches: Scratch[] = [];

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

  /** The name of the server of that number; undefined where there is none. */
  nameOf(server: number): string | undefined {
    return this.store.find(server)?.document.name;
  }

  /**
   * Adds a server, in place of the one that has its name. Returns its number,
   * which it keeps until it is removed: small, from 0, and then given again.
   */
  put(server: ServerDocument): number {
    this.store.remove(server.name);
    return this.store.add(server);
  }

  /** Takes a server out; false where there is none of that name. */
  remove(server: string): boolean {
    return this.store.remove(server);
  }

  /** Answers a question; any text is one. */
  search(question: string, options: SearchOptions = {}): CapabilityAnswer {
    const { store, synonyms } = this;
    const parsed = parseQuestion(question);
    const words = parsed.words.map(({ start, end }) =>
      question.slice(start, end),
    );
    if (words.length === 0) {
      return { outcome: 'no-question', ...nothing, words };
    }
    const known = toConcepts(parsed, { terms: store.vocabulary, synonyms });
    const concepts = weighConcepts(known, store);
    // One for each search under way: accept may search too.
    const scratch = this.scratches.pop() ?? new Scratch();
    const accept = toOnce(options.accept, { store, scratch });
    const input = { store, concepts, accept, scratch };
    const answer = toAnswer(input, options);
    this.scratches.push(scratch);
    return { ...answer, words };
  }
}
