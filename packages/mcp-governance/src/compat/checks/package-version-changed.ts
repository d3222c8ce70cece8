import { defineCheck } from '../define-check';
import { compareVersions } from '../../model/manifest/version';
import { nameInSubject } from '../subject-name';

export const packageVersionChanged = defineCheck({
  id: 'package-version-changed',
  rows: [],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'package',
    kind: 'package version',
    action: 'change',
  },
  impact: 'cosmetic',
  since: '0.1.0',
  summary: 'Another version of a package is installed.',
  call: 'Everything that the other checks look at.',
  reference: 'server.json, 2025-12-11: packages[].version',
  messages: {
    default: '{{package}} is installed in version {{to}}, not {{from}}.',
    older:
      '{{package}} is installed in version {{to}}, which is older than {{from}}.',
  },
  fixes: {
    default: 'Nothing needs to be done.',
    older: 'Say in the changelog why it goes back.',
  },
  *judge({ what, action, subject, from, to }) {
    if (what === 'package' && action === 'version') {
      const isOlder = (compareVersions(to ?? '', from ?? '') ?? 0) < 0;
      yield {
        messageId: isOlder ? 'older' : 'default',
        data: {
          package: nameInSubject(subject),
          from: from ?? 'none',
          to: to ?? 'none',
        },
        ...(isOlder && { impact: 'risk' }),
      };
    }
  },
});
