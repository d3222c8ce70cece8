import { defineCheck } from '../define-check';
import { weighText } from '../schema/weigh-text';

export const inputTextChanged = defineCheck({
  id: 'input-text-changed',
  rows: ['IN-21'],
  of: 'text',
  axes: { direction: 'input', area: 'schema', kind: 'text', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'What a schema says of its parameters in words has changed.',
  call: 'The same meaning of the same arguments.',
  reference:
    'Descriptions are part of the prompt (MCP specification, server/tools)',
  messages: {
    default: 'The {{field}} of {{path}} says something else.',
    high: 'The {{field}} of {{path}} says something that may change what a model does ({{signals}}).',
    cosmetic: 'The {{field}} of {{path}} is worded differently.',
  },
  fixes: {
    default: 'Have somebody read it who knows what callers rely on.',
    cosmetic: 'Nothing needs to be done.',
  },
  *judge({ of, field, path, tier, signals }) {
    if (of === 'input') {
      yield weighText({ field, path, tier, signals });
    }
  },
});
