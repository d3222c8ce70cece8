import { isJsonObject } from '../../model/documentReader';
import { defineEditCheck } from '../define-edit-check';
import { isSecretProperty } from '../secret-property';

export const inputRequiredPropertyAdded = defineEditCheck({
  id: 'input-required-property-added',
  rows: ['IN-02'],
  axes: {
    direction: 'input',
    kind: 'required property',
    action: 'add',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A tool needs a parameter that it did not have.',
  call: 'The same call as before, without the new parameter.',
  reference: 'JSON Schema 2020-12, validation, section 6.5.3 (required)',
  unmirrored: {
    'input/remove':
      'Removed parameters are input-property-removed, required or not.',
    'output/add':
      'A new member of a result is output-property-added, required or not.',
  },
  says: 'The new parameter {{path}} is required',
  messages: {
    withDefault:
      'The new parameter {{path}} is required; its default does not fill it in.',
  },
  fix: 'Make the parameter optional and let the server choose its value, or publish a new major version.',
  weigh({ edit }, _context, impact) {
    const { after } = edit;
    const hasDefault =
      after !== undefined &&
      isJsonObject(after) &&
      Object.hasOwn(after, 'default');
    return {
      impact,
      ...(isSecretProperty(edit) && { flags: ['review', 'security'] }),
      ...(hasDefault && impact === 'breaking' && { messageId: 'withDefault' }),
    };
  },
});
