import { Impact } from '../impact';
import { EditDecision } from './types';

/**
 * What inclusion makes of an edit: breaking with a witness, undecided, nothing
 * where no value is told apart, else additive.
 */
export function impactOfEdit({ relation, equal }: EditDecision): Impact {
  if (relation === 'not-included') {
    return 'breaking';
  }
  if (relation === 'undecided') {
    return 'undecided';
  }
  return equal ? 'none' : 'additive';
}
