import { defineEditCheck } from '../define-edit-check';

export const outputEnumValueAdded = defineEditCheck({
  id: 'output-enum-value-added',
  rows: ['OUT-07'],
  axes: { direction: 'output', kind: 'enum', action: 'loosen' },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A result may hold a value that it could not hold.',
  call: 'A program that handles each of the older values.',
  reference: 'JSON Schema 2020-12, validation, section 6.1.2 (enum)',
  says: '{{path}} of results may be {{gained}} now',
  messages: {
    unlisted:
      '{{path}} of results may have any value now, where it had one of {{before}}.',
  },
  fix: 'Return the older values only, or publish a new major version.',
  weigh({ edit }, { options }, decided) {
    if (decided !== 'breaking') {
      return undefined;
    }
    if (edit.after === undefined) {
      return { impact: decided, messageId: 'unlisted' };
    }
    return options.extensibleEnums
      ? { impact: 'risk', messageId: 'default' }
      : undefined;
  },
});
