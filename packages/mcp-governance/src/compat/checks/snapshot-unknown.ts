import { defineCheck } from '../define-check';

export const snapshotUnknown = defineCheck({
  id: 'snapshot-unknown',
  rows: [],
  of: 'unknown',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'snapshot',
    action: 'change',
  },
  impact: 'undecided',
  since: '0.1.0',
  summary: 'What a server offered or offers is not known.',
  call: 'Every call of every tool.',
  reference: 'A comparison needs both sides',
  messages: {
    before:
      'What the older version offered is not known, so what became of it cannot be told.',
    after:
      'What the newer version offers is not known, so what became of the older one’s tools cannot be told.',
    neither: 'Neither version says what it offers.',
  },
  fixes: {
    default: 'Take a snapshot of the server and publish it with the manifest.',
    before:
      'Take a snapshot of the older version while it still runs, or have somebody decide it and waive this.',
  },
  *judge({ before, after }) {
    if (before || after) {
      yield { messageId: before ? 'after' : 'before', data: {} };
    } else {
      yield { messageId: 'neither', data: {}, impact: 'risk' };
    }
  },
});
