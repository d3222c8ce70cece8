import { defineAnnotationCheck } from '../define-annotation-check';

export const outputAnnotationChanged = defineAnnotationCheck({
  id: 'output-annotation-changed',
  rows: ['OUT-11'],
  direction: 'output',
  call: 'A result with that value, read as it was.',
});
