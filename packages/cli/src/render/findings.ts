import {
  Finding,
  findCheck,
  ImpactFlag,
  Impact,
  JsonValue,
  renderFinding,
} from 'mcp-governance';
import { describeWitness, toJsonLine, toLine } from '../report/words';

/** A finding that carries its prose, as the registry answers it. */
export interface FindingWithProse extends Finding {
  message: string;
  fix: string;
  /** Of compatibility checks, as the rest. */
  impact?: Impact;
  flags?: ImpactFlag[];
  witness?: JsonValue;
}

function place(finding: Finding): string {
  const { location, pointer } = finding;
  const where = location
    ? `${location.file}:${location.line}:${location.column}`
    : finding.document;
  return pointer === '' ? where : `${where} ${pointer}`;
}

function renderWitness({ rule, witness }: FindingWithProse): string[] {
  const direction = findCheck(rule)?.axes.direction;
  return witness === undefined
    ? []
    : [`  ${describeWitness({ direction })}: ${toJsonLine(witness)}`];
}

function renderOne(finding: FindingWithProse): string {
  const { level, impact, rule, message, fix } = finding;
  return [
    `${impact ?? level} ${rule} at ${toLine(place(finding))}`,
    `  ${toLine(message)}`,
    ...renderWitness(finding),
    `  Fix: ${toLine(fix)}`,
  ].join('\n');
}

/** Renders findings that carry their prose already, one paragraph each. */
export function renderProse(findings: FindingWithProse[]): string {
  return findings.map(renderOne).join('\n');
}

/** Renders findings for people, one paragraph each. */
export function renderFindings(findings: Finding[]): string {
  return renderProse(
    findings.map(finding => ({ ...finding, ...renderFinding(finding) })),
  );
}
