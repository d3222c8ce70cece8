import { defineAnnotationCheck } from '../define-annotation-check';

export const inputAnnotationChanged = defineAnnotationCheck({
  id: 'input-annotation-changed',
  rows: ['IN-21', 'IN-30'],
  direction: 'input',
  call: 'A call with that value, meant as it was.',
});
