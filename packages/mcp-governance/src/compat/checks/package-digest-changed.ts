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
  since: '0.1.0',
  summary: 'A package has other content under the same version.',
  call: 'Whoever relies on a version being what it was.',
  reference: 'OWASP MCP Top 10, MCP04: supply chain',
  messages: {
    default: '{{package}} has other content under the same version.',
    declared: 'The digest of {{package}} is written down now.',
    withdrawn:
      'The digest of {{package}} is gone, and its version is the same.',
  },
  fixes: {
    default:
      'Take the package back and publish the content as a version of its own.',
    declared: 'Nothing needs to be done.',
    withdrawn: 'Write the digest down again.',
  },
  *judge({ what, action, subject, from, to, sameVersion }) {
    if (what !== 'package' || action !== 'digest' || !sameVersion) {
      return;
    }
    const data = { package: nameInSubject(subject) };
    if (from && to) {
      yield { messageId: 'default', data, flags: ['review', 'security'] };
    } else if (from) {
      yield {
        messageId: 'withdrawn',
        data,
        impact: 'risk',
        flags: ['review', 'security'],
      };
    } else {
      yield { messageId: 'declared', data, impact: 'cosmetic' };
    }
  },
});
