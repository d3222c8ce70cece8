import { defineCheck } from '../define-check';
import { isResource } from '../listed-resource';

export const resourceAdded = defineCheck({
  id: 'resource-added',
  rows: ['SRV-01', 'RS-04'],
  of: 'listed',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'resource',
    action: 'add',
  },
  impact: 'additive',
  since: '0.1.0',
  summary: 'There is a resource or a template that was not there.',
  call: 'Every reading of the other resources.',
  reference: 'MCP specification, server/resources',
  messages: { default: 'The {{what}} {{address}} is new.' },
  fixes: { default: 'Nothing needs to be done.' },
  *judge({ what, action, name }) {
    if (isResource(what) && action === 'add') {
      yield { messageId: 'default', data: { what, address: name } };
    }
  },
});
