import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';
import { JsonValue } from '../../model/json';
import { Impact } from '../impact';

export const resourceMimeTypeChanged = defineCheck({
  id: 'resource-mime-type-changed',
  rows: ['RS-03'],
  of: 'resource-field',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'mimeType',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A resource has content of another kind.',
  call: 'Programs that take the content apart.',
  reference: 'MCP specification, server/resources: mimeType',
  messages: {
    default: '{{address}} has {{to}} now, not {{from}}.',
    declared: '{{address}} says now that it has {{to}}.',
    withdrawn: '{{address}} no longer says that it has {{from}}.',
    parameters: '{{address}} has {{to}} now, {{from}} before.',
  },
  fixes: {
    default:
      'Serve the new kind under an address of its own, or publish a new major version.',
    declared: 'Nothing needs to be done.',
    withdrawn: 'Say what kind of content it is.',
    parameters: 'Nothing needs to be done.',
  },
  *judge({ field, subject, from, to }) {
    if (field === 'mimeType') {
      const [old, next] = [toText(from), toText(to)];
      const { messageId, impact } = judgeTypes(old, next);
      yield {
        messageId,
        impact,
        data: { address: nameInSubject(subject), from: old, to: next },
      };
    }
  },
});

interface TypesJudgement {
  messageId: 'default' | 'declared' | 'withdrawn' | 'parameters';
  impact: Impact;
}

function judgeTypes(from: string, to: string): TypesJudgement {
  const [old, next] = [from, to].map(essenceOf);
  if (from === '') {
    return { messageId: 'declared', impact: 'additive' };
  }
  if (to === '') {
    return { messageId: 'withdrawn', impact: 'risk' };
  }
  if (old === next) {
    return { messageId: 'parameters', impact: 'cosmetic' };
  }
  const isText = [old, next].every(type => type.startsWith('text/'));
  return { messageId: 'default', impact: isText ? 'risk' : 'breaking' };
}

/** The type without its parameters. */
function essenceOf(type: string): string {
  return type.split(';')[0].trim().toLowerCase();
}

function toText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
