import { defineEditCheck } from '../define-edit-check';

export const outputObjectClosed = defineEditCheck({
  id: 'output-object-closed',
  rows: ['OUT-12'],
  axes: { direction: 'output', kind: 'unnamed members', action: 'tighten' },
  impact: 'additive',
  since: '0.1.0',
  summary:
    'A result has no members but those that its schema names, or fewer kinds of them.',
  call: 'A program that reads the members it was promised.',
  reference:
    'JSON Schema 2020-12, core, section 10.3.2.3 (additionalProperties)',
  says: '{{path}} of results no longer has just any member besides those named',
  fix: 'Nothing needs to be done.',
});
