import { crossesTasks } from '../crosses-tasks';
import { defineCheck } from '../define-check';

export const capabilityRemoved = defineCheck({
  id: 'capability-removed',
  rows: ['SRV-06', 'RS-05'],
  of: 'capability',
  axes: {
    direction: 'none',
    area: 'server',
    kind: 'capability',
    action: 'remove',
  },
  impact: 'breaking',
  since: '0.1.0',
  summary: 'A server no longer declares a capability.',
  call: 'Every request that needs the capability.',
  reference: 'MCP specification, basic/lifecycle: capability negotiation',
  messages: {
    default: 'The server no longer declares {{capability}}.',
    optional:
      'The server no longer declares {{capability}}, which clients are told to do without.',
    retired:
      'The server no longer declares {{capability}}, which this revision of MCP does not have.',
  },
  fixes: {
    default: 'Keep the capability, or publish this as a new major version.',
    optional: 'Say in the changelog what clients should do instead.',
    retired: 'Nothing needs to be done.',
  },
  *judge({ action, name }, context) {
    if (action !== 'remove') {
      return;
    }
    const data = { capability: name };
    if (/^tasks(?:\.|$)/.test(name) && crossesTasks(context)) {
      yield { messageId: 'retired', data, impact: 'cosmetic' };
    } else if (isOptional(name)) {
      yield { messageId: 'optional', data, impact: 'risk' };
    } else {
      yield { messageId: 'default', data };
    }
  },
});

/** Notices and logs that clients may get, deprecated ones, and experiments. */
function isOptional(name: string): boolean {
  return (
    name === 'logging' ||
    name === 'resources.subscribe' ||
    name.endsWith('.listChanged') ||
    name.startsWith('experimental.')
  );
}
