import {
  evaluate,
  FleetFacts,
  listOwnWaivers,
  locateFindings,
  nextExpiry,
  ownerGroupOf,
  Verdict,
} from 'mcp-governance';
import { Knex } from 'knex';
import {
  EvaluationContextLoader,
  EvaluationFrame,
} from './EvaluationContextLoader';
import { Subject } from './subject';

/** A verdict with what it was reached with. */
export interface Judgement {
  verdict: Verdict;
  /** The owner is a group that the catalog has. */
  ownerResolved: boolean;
  /** ISO 8601. */
  at: string;
  policyDigest: string;
  fleetDigest: string;
  /** When the clock alone may change the verdict. */
  expiresAt?: string;
}

/** Who judges, and in which context. */
export interface Bench {
  loader: EvaluationContextLoader;
  frame: EvaluationFrame;
}

/** A server to judge, and what the tables hold of its place in the fleet. */
export interface Case {
  subject: Subject;
  /** Absent: nothing is stored of the server. */
  storedFacts?: FleetFacts;
}

/** Reaches the verdict on one server in its context. */
export async function judge(
  tx: Knex,
  { subject, storedFacts }: Case,
  { loader, frame }: Bench,
): Promise<Judgement> {
  const { facts, input } = subject;
  const version = input.parsed?.manifest.version;
  const own = { facts, storedFacts, version };
  const loaded = await loader.loadContext(tx, frame, own);
  const { context, fleetDigest } = loaded;
  const registryFindings = [
    ...(input.registryFindings ?? []),
    ...loaded.findings,
  ];
  const verdict = evaluate({ ...input, registryFindings }, context);
  return {
    verdict: locateVerdict(verdict, subject),
    ownerResolved: hasOwner(subject, frame),
    at: frame.now,
    policyDigest: frame.policyDigest,
    fleetDigest,
    expiresAt: nextExpiry(
      context,
      subject.server,
      listOwnWaivers(subject.parsed),
    ),
  };
}

/** A verdict whose findings say where they stand, where that is known. */
export function locateVerdict(
  verdict: Verdict,
  { locators }: Pick<Subject, 'locators'>,
): Verdict {
  return {
    ...verdict,
    findings: locateFindings(verdict.findings, locators),
    waived: locateFindings(verdict.waived, locators),
  };
}

function hasOwner({ parsed }: Subject, { groups }: EvaluationFrame): boolean {
  const group = ownerGroupOf(parsed.governance.owner ?? '');
  return groups.known && group !== undefined && groups.value.has(group);
}
