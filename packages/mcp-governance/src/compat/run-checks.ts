import { createFingerprint, compareText } from '../model/digest';
import { limitData } from '../conventions/limit-data';
import { Change } from './changes';
import { bumpOf, compareImpacts, Impact, ImpactFlag } from './impact';
import {
  Check,
  CheckContext,
  CompatFinding,
  ComparedPlace,
  Judgement,
} from './types';

/** A witness longer than this, as JSON, is cut out of its finding. */
const MAX_WITNESS = 10_000;

interface Judged {
  check: Check;
  change: Change;
  judgement: Judgement;
}

/**
 * Asks every check about every change. A change that none has anything to say
 * of goes to the fallbacks.
 *
 * @returns findings, gravest first
 */
export function runChecks(
  changes: Change[],
  context: CheckContext,
  checks: readonly Check[],
): CompatFinding[] {
  const first = checks.filter(({ fallback }) => !fallback);
  const last = checks.filter(({ fallback }) => fallback);
  const judged = changes.flatMap(change => {
    const said = askAll(first, change, context);
    return said.length > 0 ? said : askAll(last, change, context);
  });
  const seen = new Map<string, number>();
  return judged
    .map(each => createFinding(each, context, seen))
    .filter(({ impact }) => impact !== 'none')
    .sort(
      (a, b) =>
        compareImpacts(b.impact, a.impact) ||
        compareText(a.subject ?? '', b.subject ?? '') ||
        compareText(a.path ?? '', b.path ?? '') ||
        compareText(a.rule, b.rule),
    );
}

function askAll(
  checks: Check[],
  change: Change,
  context: CheckContext,
): Judged[] {
  return checks.flatMap(check =>
    [...check.judge(change, context)].map(judgement => ({
      check,
      change,
      judgement,
    })),
  );
}

function createFinding(
  { check, change, judgement }: Judged,
  context: CheckContext,
  seen: Map<string, number>,
): CompatFinding {
  const { messageId } = judgement;
  const data = limitData(judgement.data);
  const { before, after } = placesOf(change);
  const path = pathOf(change);
  const impact = impactOf({ check, judgement }, context);
  const tool = toolOf(change);
  return {
    rule: check.id,
    level: 'info',
    document: change.document,
    pointer: after?.pointer ?? before?.pointer ?? '',
    subject: change.subject,
    messageId,
    data,
    fingerprint: countedFingerprint(
      [check.id, nameOf(context), change.subject, path ?? '', messageId, data],
      seen,
    ),
    ...(impact === 'undecided' && { undecided: true }),
    impact,
    flags: flagsOf(check, judgement),
    bump: bumpOf(impact),
    ...(tool !== undefined && { tool }),
    ...(path !== undefined && { path }),
    ...witnessOf(change, impact),
    ...(before && { before }),
    ...(after && { after }),
  };
}

function impactOf(
  { check, judgement }: Pick<Judged, 'check' | 'judgement'>,
  { options: { impacts } }: CheckContext,
): Impact {
  return Object.hasOwn(impacts, check.id)
    ? impacts[check.id]
    : judgement.impact ?? check.impact;
}

function flagsOf(check: Check, judgement: Judgement): ImpactFlag[] {
  const flags = [...(check.flags ?? []), ...(judgement.flags ?? [])];
  return [...new Set(flags)].sort(compareText);
}

function countedFingerprint(parts: unknown, seen: Map<string, number>): string {
  const first = createFingerprint(parts);
  const count = seen.get(first) ?? 0;
  seen.set(first, count + 1);
  return count === 0 ? first : createFingerprint([parts, count]);
}

function placesOf(change: Change): {
  before?: ComparedPlace;
  after?: ComparedPlace;
} {
  if (change.kind === 'unknown') {
    return {};
  }
  const { before, after, document } = change;
  return {
    ...(before && { before: { document, ...before } }),
    ...(after && { after: { document, ...after } }),
  };
}

function pathOf(change: Change): string | undefined {
  if (change.kind === 'schema-edit') {
    return change.edit.path;
  }
  return 'path' in change ? change.path : undefined;
}

function toolOf(change: Change): string | undefined {
  const [kind, ...name] = change.subject.split(':');
  return kind === 'tool' ? name.join(':') : undefined;
}

function nameOf({ after, before }: CheckContext): string {
  return (after.parsed ?? before.parsed)?.manifest.name ?? '';
}

function witnessOf(
  change: Change,
  impact: Impact,
): Pick<CompatFinding, 'witness'> {
  const witness = 'decision' in change ? change.decision?.witness : undefined;
  return impact !== 'breaking' ||
    witness === undefined ||
    JSON.stringify(witness).length > MAX_WITNESS
    ? {}
    : { witness };
}
