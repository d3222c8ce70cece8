import { Entry } from '../Entry';
import { Fleet } from '../Fleet';
import { Overlap, OverlapEvidence, OverlapEvidenceKind } from '../types';
import { Alignment, alignTools } from './alignTools';
import {
  compareCircumstances,
  compareGrounds,
  isContradicted,
} from './compareGrounds';
import { compareSubjects, SharedSubject } from './compareSubjects';
import { compareText, Likeness } from './compareText';
import { toSharedWords } from '../text/toSharedWords';

/** What is known of a pair of servers, before anything is decided. */
interface Comparison {
  readonly stated: readonly OverlapEvidence[];
  readonly subject: SharedSubject | undefined;
  readonly tools: Alignment;
  readonly text: Likeness;
  readonly isContradicted: boolean;
  readonly isOneOwner: boolean;
}

/** An overlap, with what orders it among others. */
export interface Compared extends Overlap {
  readonly order: number;
}

const textSupports = 0.25;
const textIsShown = 0.2;
const fewestWords = 2;
const fewestTools = 3;
const toolsDecide = 0.6;
const toolsSupport = 0.4;

function toCoverage({ tools, outOf }: Alignment): number {
  return outOf === 0 ? 0 : tools.length / outOf;
}

function doTheSame({ tools }: Comparison, least: number): boolean {
  const enough = Math.min(fewestTools, tools.outOf);
  return tools.tools.length >= enough && toCoverage(tools) >= least;
}

function isSupported(comparison: Comparison): boolean {
  return (
    comparison.text.cosine >= textSupports ||
    doTheSame(comparison, toolsSupport)
  );
}

function isStated(comparison: Comparison): boolean {
  const { stated, isOneOwner, subject } = comparison;
  const certain = stated.some(({ kind }) =>
    ['same-endpoint', 'same-package'].includes(kind),
  );
  if (certain) return true;
  const isDivided =
    isOneOwner && !subject && !doTheSame(comparison, toolsSupport);
  if (isDivided) return false;
  return stated.some(
    ({ kind }) => kind === 'same-api' || !comparison.isContradicted,
  );
}

function isSeen(comparison: Comparison): boolean {
  if (comparison.isContradicted) return false;
  const { subject, tools } = comparison;
  if (subject?.isTelling) return true;
  if (subject && isSupported(comparison)) return true;
  return (
    tools.outOf >= fewestTools &&
    doTheSame(comparison, toolsDecide) &&
    comparison.text.cosine >= textSupports
  );
}

function* toEvidence(
  { stated, subject, tools, text }: Comparison,
  pair: readonly [Entry, Entry],
): Generator<OverlapEvidence> {
  yield* stated;
  if (subject) {
    const { label, isPart } = subject;
    yield { kind: 'same-product', product: label, isPart };
  }
  if (tools.tools.length > 0) yield { kind: 'same-tools', ...tools };
  yield* compareCircumstances(pair);
  const terms = text.terms.filter(term => !subject?.terms.includes(term));
  if (text.cosine >= textIsShown && terms.length >= fewestWords) {
    const words = toSharedWords(pair[0].server, terms);
    yield { kind: 'similar-text', words };
  }
}

/** What each kind of evidence counts in the order of overlaps, and nowhere else. */
const counts: Record<OverlapEvidenceKind, number> = {
  'same-package': 8,
  'same-endpoint': 8,
  'same-api': 6,
  'same-host': 4,
  'same-audience': 4,
  'same-product': 4,
  'same-tools': 2,
  'same-credential': 1,
  'same-scopes': 1,
  'same-source': 1,
  'similar-text': 0,
};

function toOrder(
  comparison: Comparison,
  evidence: readonly OverlapEvidence[],
): number {
  const { subject, tools, text } = comparison;
  const kinds = evidence.reduce((sum, { kind }) => sum + counts[kind], 0);
  const doubt = subject && (subject.isPart || !subject.isTelling) ? -1.5 : 0;
  return kinds + doubt + 2 * toCoverage(tools) + 2 * text.cosine;
}

/** Compares two servers; nothing where they cover different ground. */
export function compare(
  fleet: Fleet,
  left: Entry,
  right: Entry,
): Compared | undefined {
  const pair = [left, right] as const;
  const [owner, other] = [left, right].map(entry =>
    entry.server.owner?.toLowerCase(),
  );
  const stated = [...compareGrounds(fleet, pair)];
  const subject = compareSubjects(fleet, left, right);
  const text = compareText(fleet, pair);
  const isFar = text.cosine < textSupports && !subject && stated.length === 0;
  if (isFar) return undefined;
  const comparison: Comparison = {
    stated,
    subject,
    text,
    tools: alignTools(fleet, left, right),
    isContradicted: isContradicted(left, right),
    isOneOwner: owner !== undefined && owner === other,
  };
  const isFirm = isStated(comparison);
  if (!isFirm && !isSeen(comparison)) return undefined;
  const evidence = [...toEvidence(comparison, pair)];
  return {
    servers: [left.server.name, right.server.name],
    basis: isFirm ? 'stated' : 'seen',
    isOneOwner: comparison.isOneOwner,
    evidence,
    order: toOrder(comparison, evidence),
  };
}
