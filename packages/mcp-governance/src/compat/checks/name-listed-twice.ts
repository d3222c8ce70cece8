import { defineCheck } from '../define-check';

export const nameListedTwice = defineCheck({
  id: 'name-listed-twice',
  rows: ['SRV-01'],
  of: 'duplicate',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'repeated name',
    action: 'add',
  },
  impact: 'breaking',
  flags: ['portability'],
  since: '0.1.0',
  summary: 'A server lists one name more than once.',
  call: 'Every call by that name, and every request that hands a model all tools.',
  reference: 'MCP specification, server/tools: tool names',
  messages: {
    default:
      'The {{what}} {{name}} is listed more than once, with definitions that differ: callers cannot know which of them they get.',
    same: 'The {{what}} {{name}} is listed more than once, in the same words.',
    changed:
      'The {{what}} {{name}} is listed more than once, and a definition that the comparison leaves out is another now.',
  },
  fixes: {
    default: 'Give each its own name, or list it once.',
    same: 'List it once.',
    changed:
      'List it once, so that it can be compared; or have somebody decide it and waive the finding.',
  },
  *judge({ what, action, name, differs }) {
    const data = { what, name };
    if (action === 'add') {
      yield differs
        ? { messageId: 'default', data }
        : { messageId: 'same', data, impact: 'risk' };
    } else if (action === 'change') {
      yield { messageId: 'changed', data, impact: 'undecided' };
    }
  },
});
