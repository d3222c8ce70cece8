import { ParsedManifest } from '../../model/manifest/types';
import { Change } from '../changes';

/** Differences in what callers rely on that stands in the manifest. */
export function diffContracts(
  before: ParsedManifest,
  after: ParsedManifest,
): Change[] {
  const [from, to] = [before.manifest.name, after.manifest.name];
  return from === to
    ? []
    : [
        {
          kind: 'contract',
          field: 'name',
          key: 'name',
          subject: 'server',
          document: 'manifest',
          before: { pointer: '/name', value: from },
          after: { pointer: '/name', value: to },
          from,
          to,
        },
      ];
}
