import { defineEditCheck } from './define-edit-check';
import { weighAnnotation } from './schema/weigh-annotation';
import { Check } from './types';

/** A check of what schemas note, of one side of a tool. */
export interface AnnotationCheckDefinition
  extends Pick<Check, 'id' | 'rows' | 'call'> {
  direction: 'input' | 'output';
}

/** Makes a check of what a schema notes about a value. */
export function defineAnnotationCheck({
  direction,
  ...check
}: AnnotationCheckDefinition): Check {
  return defineEditCheck({
    ...check,
    axes: { direction, kind: 'annotation', action: 'change' },
    impact: 'cosmetic',
    since: '0.1.0',
    summary: 'What a schema notes about a value is another.',
    reference:
      'JSON Schema 2020-12, validation, sections 8 and 9 (content, annotations)',
    says: 'The note {{keyword}} of {{path}} is another',
    messages: {
      deprecated: '{{path}} is deprecated now.',
      revived: '{{path}} is no longer deprecated.',
      flagged: '{{keyword}} of {{path}} was {{before}} and is {{after}}.',
      content:
        '{{path}} is read in another way: {{keyword}} was {{before}} and is {{after}}.',
    },
    fix: 'Nothing needs to be done.',
    fixes: {
      deprecated: 'Say in its description what to use instead.',
      flagged: 'Say in the changelog what callers should do about it.',
      content: 'Keep the older reading until the next major version.',
    },
    weigh({ edit }) {
      return weighAnnotation(edit, direction);
    },
  });
}
