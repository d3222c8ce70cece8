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

function toAnswers(concepts: readonly Concept[]): Map<string, Answering> {
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
  return answers;
}

interface Hit extends Answering {
  readonly place: FieldText;
  readonly word: Word;
}

function* findHits(
  places: readonly FieldText[],
  answers: ReadonlyMap<string, Answering>,
): Generator<Hit> {
  for (const place of places) {
    let end = 0;
    for (const word of toWords(place.text.slice(place.from))) {
      const answer = answers.get(toStem(word.text));
      if (!answer || word.start < end) continue;
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

/** A ranked tool as an answer shows it. */
export function toToolMatch(
  { entry, server, score, fit }: RankedTool,
  concepts: readonly WeighedConcept[],
): ToolMatch {
  const answers = toAnswers(concepts);
  const own = [...findHits(toToolFields(entry.tool), answers)];
  const around = [...findHits(toServerFields(server.document), answers)];
  const reasons = [...toReasons(own, entry.tool.name), ...toReasons(around)];
  return {
    server: entry.server,
    tool: entry.tool.name,
    score,
    coverage: fit,
    reasons: reasons.slice(0, maxReasons),
    highlights: own.slice(0, maxHighlights).map(toHighlight),
  };
}

/** A ranked server as an answer shows it, with its best tool's reasons. */
export function toServerMatch(
  { server, tools, score, fit }: RankedServer,
  concepts: readonly WeighedConcept[],
): ServerMatch {
  const answers = toAnswers(concepts);
  const own = [...findHits(toServerFields(server.document), answers)];
  const best = tools[0]?.entry.tool;
  const ofTool = best ? [...findHits(toToolFields(best), answers)] : [];
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
