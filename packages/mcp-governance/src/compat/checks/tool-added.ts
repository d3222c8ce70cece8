import { defineCheck } from '../define-check';
import { Tool } from '../../model/snapshot/types';
import { hintOf } from '../diff/diff-tool-envelope';

export const toolAdded = defineCheck({
  id: 'tool-added',
  rows: ['SRV-01'],
  of: 'listed',
  axes: { direction: 'none', area: 'tool', kind: 'tool', action: 'add' },
  impact: 'additive',
  since: '0.1.0',
  summary: 'There is a tool that was not there.',
  call: 'Every call of the other tools.',
  reference: 'MCP specification, server/tools: listing tools',
  messages: {
    default: 'The tool {{tool}} is new.',
    acts: 'The tool {{tool}} is new and may destroy or reach out.',
    alike: 'The tool {{tool}} is new and reads much like {{sibling}}.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    acts: 'Have the new tool reviewed before agents get it.',
    alike:
      'Say in both descriptions when to take which, or make one tool of them.',
  },
  *judge(change) {
    const { what, action, name, tool, alike } = change;
    if (what !== 'tool' || action !== 'add' || !tool) {
      return;
    }
    const data = { tool: name, ...(alike !== undefined && { sibling: alike }) };
    if (alike !== undefined) {
      yield {
        messageId: 'alike',
        data,
        impact: 'risk',
        ...(acts(tool) && { flags: ['review'] }),
      };
    } else if (acts(tool)) {
      yield { messageId: 'acts', data, flags: ['review'] };
    } else {
      yield { messageId: 'default', data };
    }
  },
});

function acts(tool: Tool): boolean {
  return (
    (!hintOf(tool, 'readOnlyHint') && hintOf(tool, 'destructiveHint')) ||
    tool.annotations?.openWorldHint === true
  );
}
