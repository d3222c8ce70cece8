import { governancePointer } from '../../conventions/governance-pointer';
import { ParsedManifest } from '../../model/manifest/types';
import { AuthChange } from '../changes';

const FIELDS = [
  'scheme',
  'issuer',
  'audience',
  'credentialReference',
] as const satisfies AuthChange['field'][];

/** Differences in how callers prove who they are. */
export function diffAuth(
  before: ParsedManifest,
  after: ParsedManifest,
): AuthChange[] {
  const [old, next] = [before.governance.auth, after.governance.auth];
  return FIELDS.flatMap(field => {
    const [from, to] = [old?.[field], next?.[field]];
    if (from === to) {
      return [];
    }
    const pointer = governancePointer('auth', field);
    return [
      {
        kind: 'auth',
        field,
        subject: 'server',
        document: 'manifest',
        ...(from !== undefined && { before: { pointer, value: from }, from }),
        ...(to !== undefined && { after: { pointer, value: to }, to }),
      },
    ];
  });
}
