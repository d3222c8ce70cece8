import { defineCheck } from '../define-check';

export const nameListedOnce = defineCheck({
  id: 'name-listed-once',
  rows: ['SRV-02'],
  of: 'duplicate',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'repeated name',
    action: 'remove',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'A server listed one name more than once, and no longer does.',
  call: 'Calls by that name that were meant for the definition that went.',
  reference: 'MCP specification, server/tools: tool names',
  messages: {
    default:
      'The {{what}} {{name}} is no longer listed more than once; of its definitions, which differed, all but one went.',
    same: 'The {{what}} {{name}} is no longer listed more than once.',
  },
  fixes: {
    default:
      'Make sure that the definition that stayed is the one that callers got.',
    same: 'Nothing needs to be done.',
  },
  *judge({ what, action, name, differs }) {
    if (action === 'remove') {
      const data = { what, name };
      yield differs
        ? { messageId: 'default', data }
        : { messageId: 'same', data, impact: 'cosmetic' };
    }
  },
});
