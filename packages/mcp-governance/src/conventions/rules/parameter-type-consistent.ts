import { z } from 'zod';
import { createPointer } from '../../model/pointer';
import { defineRule, snapshotProblem } from '../define-rule';
import { toolsOf } from '../server-facts';
import { describeType, listParameters } from '../tool-parameters';
import { FleetIndex } from '../types';

export const parameterTypeConsistent = defineRule({
  id: 'parameter-type-consistent',
  aliases: ['NAME-003'],
  subject: 'fleet',
  category: 'naming',
  level: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary:
    'Requires a parameter that many servers share by name to have one type.',
  reference: 'Glama TDQS, coherence',
  options: z.strictObject({
    minServers: z
      .int()
      .min(2)
      .max(50)
      .default(3)
      .describe('Servers that must share a name before its type matters.'),
  }),
  messages: {
    otherType:
      'The parameter "{{parameter}}" is of type {{type}}; in most servers that have it, it is of type {{expected}}.',
  },
  fixes: {
    default:
      'Change it to {{expected}} in your next major version, or name it differently if it means something else.',
  },
  applies: server =>
    toolsOf(server).some(tool => listParameters(tool).length > 0),
  *check(fleet, { server, options }) {
    for (const [index, tool] of toolsOf(server).entries()) {
      for (const { name, schema, pointer } of listParameters(tool)) {
        const type = describeType(schema);
        const own = type && { server: server.manifest.name, name, type };
        const expected = own && expectedType(fleet, own, options.minServers);
        if (type && expected && type !== expected) {
          yield snapshotProblem(
            'otherType',
            createPointer(['tools', index]) + pointer,
            { parameter: name, type, expected },
          );
        }
      }
    }
  },
});

/** One parameter as this server has it now. */
interface OwnParameter {
  server: string;
  name: string;
  type: string;
}

/**
 * The type that more than half of the servers use, if enough have the name.
 * What the index knew of this server gives way to what is so now.
 */
function expectedType(
  { parameters }: FleetIndex,
  own: OwnParameter,
  minServers: number,
): string | undefined {
  const known = Object.hasOwn(parameters, own.name) ? parameters[own.name] : {};
  const counts = new Map(
    Object.entries(known).map(([type, servers]) => [
      type,
      servers.length - (servers.includes(own.server) ? 1 : 0),
    ]),
  );
  counts.set(own.type, (counts.get(own.type) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const most = [...counts].find(([, count]) => count * 2 > total);
  return total >= minServers ? most?.[0] : undefined;
}
