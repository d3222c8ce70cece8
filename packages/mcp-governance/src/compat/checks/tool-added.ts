import { defineCheck } from '../define-check';
import { Known } from '../../model/json';
import { Snapshot, Tool } from '../../model/snapshot/types';
import { hintOf } from '../diff/diff-tool-envelope';
import { splitWords } from '../../conventions/name-words';
import { compareWords } from '../similar-text';

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
  *judge(change, { before }) {
    const { what, action, name, tool } = change;
    if (what !== 'tool' || action !== 'add' || !tool) {
      return;
    }
    const sibling = findAlike(tool, before.snapshot);
    if (sibling !== undefined) {
      yield {
        messageId: 'alike',
        data: { tool: name, sibling },
        impact: 'risk',
        ...(acts(tool) && { flags: ['review'] }),
      };
    } else if (acts(tool)) {
      yield { messageId: 'acts', data: { tool: name }, flags: ['review'] };
    } else {
      yield { messageId: 'default', data: { tool: name } };
    }
  },
});

/** Words that a description needs before it can be like another. */
const MIN_WORDS = 6;

function findAlike(tool: Tool, older: Known<Snapshot>): string | undefined {
  const text = tool.description ?? '';
  return older.known && splitWords(text).length >= MIN_WORDS
    ? older.value.tools.find(
        ({ description = '' }) => compareWords(description, text) >= 0.85,
      )?.name
    : undefined;
}

function acts(tool: Tool): boolean {
  return (
    (!hintOf(tool, 'readOnlyHint') && hintOf(tool, 'destructiveHint')) ||
    tool.annotations?.openWorldHint === true
  );
}
