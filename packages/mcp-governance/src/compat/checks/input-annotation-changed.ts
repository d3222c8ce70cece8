import { defineEditCheck } from '../define-edit-check';
import {
  ANNOTATION_FIXES,
  ANNOTATION_MESSAGES,
  weighAnnotation,
} from '../schema/weigh-annotation';

export const inputAnnotationChanged = defineEditCheck({
  id: 'input-annotation-changed',
  rows: ['IN-21', 'IN-30'],
  axes: { direction: 'input', kind: 'annotation', action: 'change' },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'What a schema notes about a value is another.',
  call: 'A call with that value, meant as it was.',
  reference:
    'JSON Schema 2020-12, validation, sections 8 and 9 (content, annotations)',
  says: '{{keyword}} of {{path}} was {{before}} and is {{after}}',
  messages: ANNOTATION_MESSAGES,
  fix: ANNOTATION_FIXES.default,
  fixes: ANNOTATION_FIXES,
  weigh({ edit }) {
    return weighAnnotation(edit, 'input');
  },
});
