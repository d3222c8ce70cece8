import { defineCheck } from '../define-check';

export const resourceTemplateChanged = defineCheck({
  id: 'resource-template-changed',
  rows: ['RS-02'],
  of: 'template',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'template',
    action: 'change',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A template of addresses is another.',
  call: 'Every address that the older template gave.',
  reference: 'RFC 6570, URI Template',
  messages: {
    default: 'The template {{from}} is {{to}} now.',
    variables:
      'The template {{from}} is {{to}} now, with other variables ({{variables}}).',
    elsewhere: 'The template {{from}} leads elsewhere now, to {{to}}.',
    extended:
      'The template {{from}} takes more query variables now ({{variables}}).',
  },
  fixes: {
    default:
      'Keep the older template beside the new one until the next major version.',
    extended: 'Nothing needs to be done.',
  },
  *judge({ from, to, added, removed, elsewhere, extended }) {
    const variables = [...removed, ...added];
    const data = { from, to, variables };
    if (extended) {
      yield {
        messageId: 'extended',
        data,
        impact: 'additive',
      };
    } else if (elsewhere) {
      yield { messageId: 'elsewhere', data, flags: ['review'] };
    } else {
      yield {
        messageId: variables.length > 0 ? 'variables' : 'default',
        data,
      };
    }
  },
});
