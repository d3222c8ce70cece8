import {
  OverlapCluster,
  OverlapEvidence,
  OverlapGround,
  ToolPair,
} from './types';

const mostNamed = 3;

function toList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function toShortList(items: readonly string[]): string {
  const rest = items.length - mostNamed;
  if (rest <= 0) return toList(items);
  return `${items.slice(0, mostNamed).join(', ')} and ${rest} more`;
}

/** `billing-api` of `api:default/billing-api`. */
function toRefName(ref: string): string {
  return ref.slice(Math.max(ref.lastIndexOf('/'), ref.indexOf(':')) + 1);
}

function toToolNames({ left, right }: ToolPair): string {
  return left === right ? left : `${left} and ${right}`;
}

function renderTools(tools: readonly ToolPair[], outOf: number): string {
  const pairs = toShortList(tools.map(toToolNames)).replace(
    / and (\d+ more)$/,
    ', and $1',
  );
  const verb = tools.length === 1 ? 'does' : 'do';
  return `${tools.length} of ${outOf} tools ${verb} the same on both: ${pairs}.`;
}

/**
 * Says one piece of evidence in a sentence. Names and words in it are
 * untrusted text.
 *
 * @public
 */
export function renderEvidence(evidence: OverlapEvidence): string {
  switch (evidence.kind) {
    case 'same-api':
      return `Both wrap ${toList(evidence.refs.map(toRefName))}.`;
    case 'same-endpoint':
      return `Both are at ${toShortList(evidence.addresses)}.`;
    case 'same-package':
      return `Both are the package ${toShortList(evidence.packages)}.`;
    case 'same-host':
      return `Both talk to ${toShortList(evidence.hosts)}.`;
    case 'same-audience':
      return `Both take tokens for ${evidence.audience}.`;
    case 'same-credential':
      return `Both use the credential ${evidence.credential}.`;
    case 'same-scopes':
      return `Both ask for the scopes ${toShortList(evidence.scopes)}.`;
    case 'same-product':
      return evidence.isPart
        ? `Both are about ${evidence.product}, by name and text.`
        : `Both are named after ${evidence.product}.`;
    case 'same-source':
      return `Both are built from ${evidence.repository}.`;
    case 'same-tools':
      return renderTools(evidence.tools, evidence.outOf);
    default:
      return `Their descriptions share the words ${toList(evidence.words)}.`;
  }
}

function toTimes(count: number): string {
  const words = ['never', 'once', 'twice', 'three times', 'four times'];
  return words[count] ?? `${count} times`;
}

function toSubject(
  { kind, value }: OverlapGround,
  count: number,
): [sentence: string, isPassive: boolean] {
  switch (kind) {
    case 'api':
      return [`${toRefName(value)} is wrapped ${toTimes(count)}`, true];
    case 'endpoint':
      return [`${value} is listed ${toTimes(count)}`, true];
    case 'package':
      return [`The package ${value} is listed ${toTimes(count)}`, true];
    case 'host':
      return [`${value} is reached by ${count} servers`, false];
    case 'audience':
      return [`${count} servers take tokens for ${value}`, false];
    case 'product':
      return [`${count} servers are about ${value}`, false];
    default:
      return [`${count} servers have tools that do the same`, false];
  }
}

/**
 * Says in a sentence what is over one ground, how often, and by whom:
 * `billing-api is wrapped three times, by orders, payments and support.`
 * Names in it are untrusted text.
 *
 * @public
 */
export function renderCluster({
  ground,
  servers,
  owners,
}: Pick<OverlapCluster, 'ground' | 'servers' | 'owners'>): string {
  const [sentence, isPassive] = toSubject(ground, servers.length);
  if (owners.length === 0) return `${sentence}.`;
  const [only, ...others] = owners.map(toRefName);
  const by = isPassive ? 'by' : 'of';
  return others.length === 0
    ? `${sentence}, ${by} ${only} alone.`
    : `${sentence}, ${by} ${toList([only, ...others])}.`;
}
