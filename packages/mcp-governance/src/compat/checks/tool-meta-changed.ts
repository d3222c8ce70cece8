import { defineCheck } from '../define-check';
import { isDeprecation, isSunset } from '../deprecation';
import { nameInSubject } from '../subject-name';

export const toolMetaChanged = defineCheck({
  id: 'tool-meta-changed',
  rows: ['TOOL-11'],
  of: 'meta',
  axes: { direction: 'none', area: 'tool', kind: 'meta', action: 'change' },
  impact: 'cosmetic',
  since: '0.1.0',
  summary:
    'A key of a tool’s `_meta` or an annotation that is no hint is another.',
  call: 'What clients do with the key, if any does.',
  reference: 'MCP specification, server/tools: `_meta`',
  messages: {
    default: '{{key}} of {{tool}} is another.',
    surface:
      '{{key}} of {{tool}} leads to other content that clients show or run.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    surface: 'Have the content that is shown beside the tool reviewed.',
  },
  *judge({ key, action, subject }) {
    const data = { tool: nameInSubject(subject), key };
    if (isSurface(key)) {
      yield { messageId: 'surface', data, impact: 'risk', flags: ['review'] };
    } else if (!isSunset(key) && (!isDeprecation(key) || action === 'change')) {
      yield { messageId: 'default', data };
    }
  },
});

/** Keys by which clients show content beside a tool, or show it to some only. */
function isSurface(key: string): boolean {
  return /(?:^|\/)(?:ui(?:\/.*)?|outputTemplate|visibility)$/i.test(key);
}
