import { defineCheck } from '../define-check';
import { nameInSubject } from '../subject-name';

export const toolDescriptionChanged = defineCheck({
  id: 'tool-description-changed',
  rows: ['TOOL-01'],
  of: 'text',
  axes: {
    direction: 'none',
    area: 'tool',
    kind: 'description',
    action: 'change',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'A tool’s description says something else.',
  call: 'What agents do where the tool fits, and what they leave alone.',
  reference:
    'arXiv 2505.18135: edits of descriptions alone moved how often tools are chosen more than tenfold',
  messages: {
    default: 'The description of {{tool}} says something else.',
    high: 'The description of {{tool}} says something else ({{signals}}).',
    cosmetic: 'The description of {{tool}} is written otherwise.',
  },
  fixes: {
    default: 'Try the new description on saved prompts.',
    high: 'Have somebody read the new description as the instruction to an agent that it is.',
    cosmetic: 'Nothing needs to be done.',
  },
  *judge({ of, field, subject, tier, signals, digest = '', before, after }) {
    if (of !== 'tool' || field !== 'description' || !before || !after) {
      return;
    }
    const data = { tool: nameInSubject(subject), digest };
    if (tier === 'high') {
      yield {
        messageId: 'high',
        data: { ...data, signals },
        flags: ['review'],
      };
    } else if (tier === 'cosmetic') {
      yield { messageId: 'cosmetic', data, impact: 'cosmetic' };
    } else {
      yield { messageId: 'default', data };
    }
  },
});
