import { defineCheck } from './define-check';
import { weighText } from './schema/weigh-text';
import { Check } from './types';

/** A check of the texts of one side of a tool. */
export interface TextCheckDefinition
  extends Pick<Check, 'id' | 'rows' | 'summary' | 'call'> {
  direction: 'input' | 'output';
}

/** Makes a check of what a schema says in words, of what is sent or returned. */
export function defineTextCheck({
  direction,
  ...check
}: TextCheckDefinition): Check {
  return defineCheck({
    ...check,
    of: 'text',
    axes: { direction, area: 'schema', kind: 'text', action: 'change' },
    impact: 'risk',
    since: '0.1.0',
    reference:
      'Descriptions are part of the prompt (MCP specification, server/tools)',
    messages: {
      default: 'The {{field}} of {{path}} says something else.',
      high: 'The {{field}} of {{path}} says something that may change what a model does ({{signals}}).',
      cosmetic: 'The {{field}} of {{path}} is worded differently.',
      label: 'The {{field}} of {{path}} changed.',
    },
    fixes: {
      default: 'Have somebody read it who knows what callers rely on.',
      cosmetic: 'Nothing needs to be done.',
      label: 'Nothing needs to be done.',
    },
    *judge({ of, field, path, tier, signals }) {
      if (of === direction) {
        yield weighText({ field, path, tier, signals });
      }
    },
  });
}
