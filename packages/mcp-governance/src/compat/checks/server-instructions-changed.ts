import { defineCheck } from '../define-check';

export const serverInstructionsChanged = defineCheck({
  id: 'server-instructions-changed',
  rows: ['SRV-07'],
  of: 'text',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'instructions',
    action: 'change',
  },
  impact: 'risk',
  since: '0.1.0',
  summary: 'The instructions that a server gives to agents are others.',
  call: 'What agents do with the server as a whole.',
  reference: 'MCP specification, server/discover: instructions',
  messages: {
    default: 'The server’s instructions say something else.',
    high: 'The server’s instructions say something else ({{signals}}).',
    added: 'The server gives instructions now.',
    removed: 'The server no longer gives instructions.',
    cosmetic: 'The server’s instructions are written otherwise.',
  },
  fixes: {
    default: 'Have somebody read the new instructions as an agent does.',
    cosmetic: 'Nothing needs to be done.',
  },
  *judge({ of, field, tier, signals, digest = '', before, after }) {
    if (of !== 'server' || field !== 'instructions') {
      return;
    }
    if (!before || !after) {
      yield {
        messageId: before ? 'removed' : 'added',
        data: { digest },
        flags: ['review'],
      };
    } else if (tier === 'cosmetic') {
      yield { messageId: 'cosmetic', data: { digest }, impact: 'cosmetic' };
    } else {
      yield {
        messageId: tier === 'high' ? 'high' : 'default',
        data: { digest, ...(signals.length > 0 && { signals }) },
        flags: ['review'],
      };
    }
  },
});
