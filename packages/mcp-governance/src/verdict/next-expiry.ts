import { isAbout } from './decisions';
import { parseEnd, parseInstant } from './instant';
import { EvaluationContext, Waiver } from './types';

/**
 * When the server's verdict may next change by the clock alone: the soonest
 * end of a decision or waiver that concerns it and is still to come.
 *
 * @param own - waivers of the manifest itself
 * @returns ISO 8601 in UTC, or `undefined` where nothing runs out
 * @public
 */
export function nextExpiry(
  context: EvaluationContext,
  serverName: string,
  own: readonly Waiver[] = [],
): string | undefined {
  const { approvals, denials, allowlist, waivers, now } = context;
  const decisions = [...approvals, ...denials, ...allowlist].filter(decision =>
    isAbout(decision, serverName),
  );
  const moment = parseInstant(now) ?? 0;
  const ends = [
    ...decisions.map(({ until }) => until),
    ...[...waivers, ...own]
      .filter(({ server = serverName }) => server === serverName)
      .map(({ expires }) => expires),
  ]
    .map(text => (text === undefined ? undefined : parseEnd(text)))
    .filter(end => end !== undefined)
    .filter(end => end > moment);
  return ends.length === 0
    ? undefined
    : new Date(Math.min(...ends)).toISOString();
}
