import { defineCheck } from '../define-check';
import { isResource } from '../listed-resource';

export const resourceRemoved = defineCheck({
  id: 'resource-removed',
  rows: ['RS-01', 'RS-02'],
  of: 'listed',
  axes: {
    direction: 'none',
    area: 'resource',
    kind: 'resource',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A resource or a template is gone.',
  call: 'Every reading of the resource by its address.',
  reference: 'MCP specification, server/resources',
  messages: { default: 'The {{what}} {{address}} is gone.' },
  fixes: {
    default:
      'Keep serving the address, or publish this as a new major version.',
  },
  *judge({ what, action, name }) {
    if (isResource(what) && action === 'remove') {
      yield { messageId: 'default', data: { what, address: name } };
    }
  },
});
