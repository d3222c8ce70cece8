import { defineTextCheck } from '../define-text-check';

export const outputTextChanged = defineTextCheck({
  id: 'output-text-changed',
  rows: ['OUT-11'],
  direction: 'output',
  summary: 'What a schema says of its results in words has changed.',
  call: 'The same meaning of the same members.',
});
