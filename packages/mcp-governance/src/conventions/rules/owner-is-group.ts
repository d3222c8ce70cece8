import { z } from 'zod';
import { nearestKey } from '../../model/nearestKey';
import { defineRule, problem, undecidedProblem } from '../define-rule';
import { governancePointer } from '../governance-pointer';
import { ownerGroupOf } from '../owner-group';

export const ownerIsGroup = defineRule({
  id: 'owner-is-group',
  aliases: ['GOV-001'],
  subject: 'manifest',
  category: 'ownership',
  level: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Requires an owner that is a group of the catalog.',
  reference: 'CoSAI MCP Security, level L2, inventory with owner',
  options: z.strictObject({}),
  messages: {
    missing: 'The server names no owner.',
    notAGroup: 'The owner "{{owner}}" is not a group.',
    unknownGroup: 'The catalog has no group "{{owner}}".',
    misspeltGroup:
      'The catalog has no group "{{owner}}"; it has "{{nearest}}".',
    groupsUnknown:
      'Whether the catalog has the group "{{owner}}" is not known here.',
  },
  fixes: {
    default:
      'Set owner in the governance block to the group that answers for the server.',
    misspeltGroup: 'Write {{nearest}}, if that is meant.',
    groupsUnknown: 'Check against the portal, which knows the catalog.',
  },
  *check({ governance: { owner = '' } }, { groups }) {
    const pointer = governancePointer('owner');
    const group = ownerGroupOf(owner);
    if (owner === '') {
      yield problem('missing', pointer);
    } else if (group === undefined) {
      yield problem('notAGroup', pointer, { owner });
    } else if (!groups.known) {
      yield undecidedProblem('groupsUnknown', pointer, { owner });
    } else if (!groups.value.has(group)) {
      const nearest = nearestGroup(group, groups.value);
      yield nearest
        ? problem('misspeltGroup', pointer, { owner, nearest })
        : problem('unknownGroup', pointer, { owner });
    }
  },
});

/** The group of the same namespace whose name is nearest. */
function nearestGroup(
  group: string,
  groups: ReadonlySet<string>,
): string | undefined {
  const prefix = group.slice(0, group.indexOf('/') + 1);
  const names = [...groups]
    .filter(each => each.startsWith(prefix))
    .map(each => each.slice(prefix.length));
  const nearest = nearestKey(group.slice(prefix.length), names);
  return nearest && prefix + nearest;
}
