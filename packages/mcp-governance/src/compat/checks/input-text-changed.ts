import { defineTextCheck } from '../define-text-check';

export const inputTextChanged = defineTextCheck({
  id: 'input-text-changed',
  rows: ['IN-21'],
  direction: 'input',
  summary: 'What a schema says of its parameters in words has changed.',
  call: 'The same meaning of the same arguments.',
});
