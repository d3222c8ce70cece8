import { JsonValue } from '../../model/json';
import { defineEditCheck } from '../define-edit-check';

export const inputHeaderChanged = defineEditCheck({
  id: 'input-header-changed',
  rows: ['IN-28'],
  axes: { direction: 'input', kind: 'header', action: 'change' },
  impact: 'risk',
  since: '0.1.0',
  summary: 'A parameter is sent in another HTTP header, or in none.',
  call: 'A call whose header is read on its way.',
  reference: 'MCP specification 2026-07-28, server/tools (x-mcp-header)',
  unmirrored: {
    'output/change':
      'Headers carry arguments only; nothing of a result is sent in one.',
  },
  says: 'The header of {{path}} was {{before}} and is {{after}}',
  fix: 'Tell those who route or filter by the header.',
  weigh({ edit: { before, after } }) {
    const [from, to] = [before, after].map(nameOf);
    return { impact: from === to ? 'none' : 'risk' };
  },
});

/** Letter case does not tell headers apart (RFC 9110, section 5.1). */
function nameOf(header: JsonValue | undefined): JsonValue | undefined {
  return typeof header === 'string' ? header.toLowerCase() : header;
}
