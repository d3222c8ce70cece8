import { TextChange } from '../changes';
import { JudgementOf } from '../define-check';

/**
 * What another text of a schema amounts to: only descriptions tell a model or
 * a program what a value means.
 */
export function weighText({
  field,
  path,
  tier,
  signals,
}: Pick<TextChange, 'field' | 'path' | 'tier' | 'signals'>): JudgementOf<
  'default' | 'high' | 'cosmetic' | 'label'
> {
  const data = { field, path: path || 'the root', signals };
  if (field !== 'description') {
    return { messageId: 'label', impact: 'cosmetic', data };
  }
  if (tier === 'cosmetic') {
    return { messageId: 'cosmetic', impact: 'cosmetic', data };
  }
  return tier === 'high'
    ? { messageId: 'high', flags: ['review'], data }
    : { messageId: 'default', data };
}
