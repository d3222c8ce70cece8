import { GOVERNANCE_KEY } from '../../model/manifest';
import { Check } from '../types';
import { comparedManifests } from './compared';

const auth = (field: string, value: string | undefined) => ({
  _meta: { [GOVERNANCE_KEY]: { auth: { scheme: 'oauth2', [field]: value } } },
});

/** What is said of a field of `auth` in two versions: message and impact. */
export function judgeAuthField(check: Check, field: string) {
  return (from?: string, to?: string) =>
    comparedManifests(check, auth(field, from), auth(field, to)).map(
      ({ messageId, impact }) => [messageId, impact],
    );
}
