import { toReferenceName } from '../index/impacts';
import { Concept } from '../query/toConcepts';
import { RankedServer, RankedTool } from '../rank/rank';
import { WeighedConcept } from '../rank/weigh';
import { toStem } from '../text/stem';
import { Word, toWords } from '../text/words';
import {
  Highlight,
  MatchKind,
  MatchReason,
  MatchedField,
  ServerDocument,
  ServerMatch,
  ToolDocument,
  ToolMatch,
} from '../types';

interface FieldText {
  readonly field: MatchedField;
  readonly index: number;
  readonly text: string;
  /** Where reading begins: a reference's kind and namespace say nothing. */
  readonly from: number;
}

const maxReasons = 12;
const maxHighlights = 50;
const maxText = 20_000;

function toFields(
  field: MatchedField,
  values: readonly (string | undefined)[],
): FieldText[] {
  const isReference =
    field === 'wraps' || field === 'owner' || field === 'system';
  return values.flatMap((text, index) => {
    if (text === undefined) return [];
    const from = isReference ? text.length - toReferenceName(text).length : 0;
    return [{ field, index, text: text.slice(0, maxText), from }];
  });
}

function toServerFields(server: ServerDocument): FieldText[] {
  return [
    ...toFields('name', [server.name]),
    ...toFields('title', [server.title]),
    ...toFields('wraps', server.wraps ?? []),
    ...toFields('system', [server.system]),
    ...toFields('owner', [server.owner]),
    ...toFields('tags', server.tags ?? []),
    ...toFields('description', [server.description]),
  ];
}

function toToolFields(tool: ToolDocument): FieldText[] {
  return [
    ...toFields('name', [tool.name]),
    ...toFields('title', [tool.title]),
    ...toFields('description', [tool.description]),
    ...toFields('parameters', tool.parameters ?? []),
  ];
}

interface Answering {
  readonly concept: Concept;
  readonly kind: MatchKind;
}

/** What answers, by its term, and the first characters of the terms. */
interface Answers {
  readonly answers: ReadonlyMap<string, Answering>;
  readonly starts: ReadonlySet<number>;
}

function toAnswers(concepts: readonly Concept[]): Answers {
  const answers = new Map<string, Answering & { weight: number }>();
  for (const concept of concepts) {
    for (const { terms, kind, weight } of concept.variants) {
      for (const term of terms) {
        const known = answers.get(term);
        if (!known || known.weight < weight)
          answers.set(term, { concept, kind, weight });
      }
    }
  }
  const starts = new Set([...answers.keys()].map(term => term.charCodeAt(0)));
  return { answers, starts };
}

interface Hit extends Answering {
  readonly place: FieldText;
  readonly word: Word;
}

function* findHits(
  places: readonly FieldText[],
  { answers, starts }: Answers,
): Generator<Hit> {
  for (const place of places) {
    let end = 0;
    for (const word of toWords(place.text.slice(place.from))) {
      // A stem begins as its word does: most words need no stem here.
      if (word.start < end || !starts.has(word.text.charCodeAt(0))) continue;
      const answer = answers.get(toStem(word.text));
      if (!answer) continue;
      end = word.end;
      yield { place, word, ...answer };
    }
  }
}

function toHighlight({ place, word }: Hit): Highlight {
  const { field, index, from } = place;
  return { field, index, start: from + word.start, end: from + word.end };
}

function toReasons(hits: readonly Hit[], tool?: string): MatchReason[] {
  const reasons = new Map<string, MatchReason>();
  for (const { place, word, concept, kind } of hits) {
    const key = `${place.field} ${concept.asked.stem}`;
    if (reasons.has(key)) continue;
    const { start, end } = word;
    const found = place.text.slice(place.from + start, place.from + end);
    const reason = {
      field: place.field,
      asked: concept.asked.text,
      found,
      kind,
    };
    reasons.set(key, tool === undefined ? reason : { ...reason, tool });
  }
  return [...reasons.values()];
}

/** Says why what was found answers the concepts of a question. */
export class Explainer {
  private readonly answers: Answers;
  private readonly ofServers = new Map<ServerDocument, readonly Hit[]>();

  constructor(concepts: readonly WeighedConcept[]) {
    this.answers = toAnswers(concepts);
  }

  /** A ranked tool as an answer shows it. */
  tool({ entry, server, score, fit }: RankedTool): ToolMatch {
    const own = this.inTool(entry.tool);
    const around = this.inServer(server.document);
    const reasons = [...toReasons(own, entry.tool.name), ...toReasons(around)];
    return {
      server: server.document.name,
      tool: entry.tool.name,
      score,
      coverage: fit,
      reasons: reasons.slice(0, maxReasons),
      highlights: own.slice(0, maxHighlights).map(toHighlight),
    };
  }

  /** A ranked server as an answer shows it, with its best tool's reasons. */
  server({ server, tools, score, fit }: RankedServer): ServerMatch {
    const own = this.inServer(server.document);
    const best = tools[0]?.entry.tool;
    const ofTool = best ? this.inTool(best) : [];
    const reasons = [...toReasons(own), ...toReasons(ofTool, best?.name)];
    return {
      server: server.document.name,
      score,
      coverage: fit,
      tools: tools.map(({ entry }) => entry.tool.name),
      reasons: reasons.slice(0, maxReasons),
      highlights: own.slice(0, maxHighlights).map(toHighlight),
    };
  }

  private inTool(tool: ToolDocument): Hit[] {
    return [...findHits(toToolFields(tool), this.answers)];
  }

  /** Remembered, since many tools of one server may answer. */
  private inServer(server: ServerDocument): readonly Hit[] {
    const known = this.ofServers.get(server);
    if (known) return known;
    const hits = [...findHits(toServerFields(server), this.answers)];
    this.ofServers.set(server, hits);
    return hits;
  }
}
