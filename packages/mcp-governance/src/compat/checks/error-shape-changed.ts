import { defineCheck } from '../define-check';
import { isJsonObject } from '../../model/documentReader';
import { JsonValue } from '../../model/json';
import { ContractChange } from '../changes';
import { JudgementOf } from '../define-check';

export const errorShapeChanged = defineCheck({
  id: 'error-shape-changed',
  rows: [],
  of: 'contract',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'error shape',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'Errors of the tools look otherwise.',
  call: 'Programs that read errors.',
  reference: 'The contract: the governance block’s errors',
  messages: {
    default: 'Errors have another shape now.',
    narrower: 'Errors are still what was promised, and less besides.',
    added: 'The shape of errors is promised now.',
    removed: 'The shape of errors is no longer promised.',
    undecided:
      'Whether errors are still what was promised cannot be decided ({{reason}}).',
  },
  fixes: {
    default: 'Keep the older shape, or publish a new major version.',
    narrower: 'Nothing needs to be done.',
    added: 'Nothing needs to be done.',
    undecided:
      'Write both shapes as schemas that can be compared, or have somebody decide it.',
  },
  *judge({ field, from, to, decision }) {
    if (field === 'errors') {
      yield judgeErrors({ from, to, decision });
    }
  },
});

type Message = 'default' | 'narrower' | 'added' | 'removed' | 'undecided';

function judgeErrors({
  from,
  to,
  decision,
}: Pick<ContractChange, 'from' | 'to' | 'decision'>): JudgementOf<Message> {
  if (from === undefined) {
    return { messageId: 'added', data: {}, impact: 'additive' };
  }
  if (to === undefined) {
    return { messageId: 'removed', data: {} };
  }
  if (decision?.relation === 'included') {
    return { messageId: 'narrower', data: {}, impact: 'additive' };
  }
  const isNamed = isShapeNamed(from) && isShapeNamed(to);
  if (decision?.relation === 'not-included' || (!decision && isNamed)) {
    return { messageId: 'default', data: {} };
  }
  const reason = decision?.reason ?? 'a name and a schema';
  return { messageId: 'undecided', data: { reason }, impact: 'undecided' };
}

function isShapeNamed(errors: JsonValue): boolean {
  return isJsonObject(errors) && typeof errors.shape === 'string';
}
