import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const packageDigestChanged = defineCheck({
  id: 'package-digest-changed',
  rows: ['PKG-01'],
  of: 'endpoint',
  axes: {
    direction: 'none',
    area: 'package',
    kind: 'package digest',
    action: 'change',
  },
  impact: 'breaking',
  flags: ['review', 'security'],
  since: '0.1.0',
  summary: 'A package has other content under the same version.',
  call: 'Whoever relies on a version being what it was.',
  reference: 'OWASP MCP Top 10, MCP04: supply chain',
  messages: {
    default: '{{package}} has other content under the same version.',
    withdrawn:
      'The digest of {{package}} is gone, and its version is the same.',
  },
  fixes: {
    default:
      'Take the package back and publish the content as a version of its own.',
    withdrawn: 'Write the digest down again.',
  },
  *judge({ what, action, subject, from, to, sameVersion }) {
    if (what === 'package' && action === 'digest' && sameVersion && from) {
      yield {
        messageId: to ? 'default' : 'withdrawn',
        data: { package: nameInSubject(subject) },
        ...(!to && { impact: 'risk' }),
      };
    }
  },
});
