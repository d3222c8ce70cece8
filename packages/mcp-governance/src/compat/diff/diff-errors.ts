import { relate } from 'schema-compat';
import { governancePointer } from '../../conventions/governance-pointer';
import { canonicalJson } from '../../model/digest';
import { JsonObject, JsonValue } from '../../model/json';
import { GovernanceShape, ParsedManifest } from '../../model/manifest/types';
import { ContractChange } from '../changes';
import { EditDecision } from '../schema/types';
import { placeWith } from './shown-value';

/** The difference in what errors look like. */
export function diffErrors(
  before: ParsedManifest,
  after: ParsedManifest,
): ContractChange[] {
  const [old, next] = [before.governance.errors, after.governance.errors];
  if (canonicalJson([old]) === canonicalJson([next])) {
    return [];
  }
  const pointer = governancePointer('errors');
  const [from, to] = [old, next].map(toJson);
  return [
    {
      kind: 'contract',
      field: 'errors',
      key: 'errors',
      subject: 'server',
      document: 'manifest',
      ...(from !== undefined && { before: placeWith(pointer, from), from }),
      ...(to !== undefined && { after: placeWith(pointer, to), to }),
      ...decideSchemas(old, next),
    },
  ];
}

/** Where only the schemas differ: is every new error what was promised? */
function decideSchemas(
  old: GovernanceShape | undefined,
  next: GovernanceShape | undefined,
): { decision?: EditDecision } {
  return old?.schema && next?.schema && old.shape === next.shape
    ? { decision: decide(old.schema, next.schema) }
    : {};
}

function decide(before: JsonObject, after: JsonObject): EditDecision {
  const { relation, witness, reasons } = relate(after, before, {
    contentModel: 'declared',
    tolerantReader: true,
  });
  return {
    relation,
    equal: false,
    ...(witness !== undefined && {
      witness: JSON.parse(JSON.stringify(witness)),
    }),
    ...(relation === 'undecided' && { reason: reasons[0]?.code ?? 'unknown' }),
  };
}

function toJson(shape: GovernanceShape | undefined): JsonValue | undefined {
  return shape === undefined ? undefined : JSON.parse(JSON.stringify(shape));
}
