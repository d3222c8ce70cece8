import { defineCheck } from '../define-check';
import { impactOfEdit } from '../schema/impact-of-edit';

export const inputRequiredPropertyAdded = defineCheck({
  id: 'input-required-property-added',
  rows: ['IN-02'],
  of: 'schema-edit',
  axes: {
    direction: 'input',
    area: 'schema',
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
  messages: {
    default: 'The new parameter {{path}} is required.',
    withDefault:
      'The new parameter {{path}} is required; its default does not fill it in.',
  },
  fixes: {
    default:
      'Make the parameter optional and let the server choose its value, or publish a new major version.',
  },
  *judge({ direction, edit, decision }) {
    if (
      direction === 'input' &&
      edit.kind === 'property-added' &&
      edit.required
    ) {
      const schema = edit.after;
      const hasDefault =
        typeof schema === 'object' && schema !== null && 'default' in schema;
      yield {
        messageId: hasDefault ? 'withDefault' : 'default',
        data: { path: edit.path },
        impact: impactOfEdit(decision),
      };
    }
  },
});
