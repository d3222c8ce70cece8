import { JsonValue } from '../../model/json';
import { EditWeight } from '../define-edit-check';
import { SchemaEdit } from './types';

/** Keywords that say how a text is to be read. */
const CONTENT = new Set([
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
]);

/** Flags of a value, and what it means for callers that one came or went. */
type FlagWeights = Readonly<
  Record<string, { on: EditWeight; off: EditWeight }>
>;

const PASSED: EditWeight = { impact: 'cosmetic', messageId: 'flagged' };
const LOST: EditWeight = { impact: 'risk', messageId: 'flagged' };
const GAINED: EditWeight = { impact: 'additive', messageId: 'flagged' };

const DEPRECATED = {
  on: { impact: 'additive', messageId: 'deprecated' },
  off: { impact: 'cosmetic', messageId: 'revived' },
} satisfies FlagWeights[string];

/** A value that is told from secrets no longer may come back to whoever asks. */
const SHOWN: EditWeight = { ...LOST, flags: ['review', 'security'] };

const INPUT_FLAGS: FlagWeights = {
  deprecated: DEPRECATED,
  readOnly: { on: LOST, off: GAINED },
  writeOnly: { on: PASSED, off: SHOWN },
};

const OUTPUT_FLAGS: FlagWeights = {
  deprecated: DEPRECATED,
  readOnly: { on: PASSED, off: PASSED },
  writeOnly: { on: LOST, off: SHOWN },
};

/** What callers should know of an annotation that is another now. */
export function weighAnnotation(
  { keyword, after }: SchemaEdit,
  direction: 'input' | 'output',
): EditWeight {
  const flags = direction === 'input' ? INPUT_FLAGS : OUTPUT_FLAGS;
  if (Object.hasOwn(flags, keyword)) {
    return isOn(after) ? flags[keyword].on : flags[keyword].off;
  }
  return CONTENT.has(keyword)
    ? { impact: 'risk', messageId: 'content' }
    : { impact: 'cosmetic' };
}

function isOn(value: JsonValue | undefined): boolean {
  return value === true;
}
