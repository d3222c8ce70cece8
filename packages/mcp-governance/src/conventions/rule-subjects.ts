import { Known } from '../model/json';
import { createPointer } from '../model/pointer';
import {
  FleetIndex,
  Rule,
  RuleSubject,
  RuleSubjects,
  ServerSubject,
} from './types';

/** One thing that a rule looks at, and where it stands in its document. */
export interface SubjectAt<TSubject extends RuleSubject = RuleSubject> {
  value: RuleSubjects[TSubject];
  pointer: string;
}

/**
 * Lists what a rule looks at in one server. `undefined` where the rule has
 * nothing to look at; unknown where it needs what is unknown.
 */
export function listSubjects(
  rule: Rule,
  server: ServerSubject,
  fleet: Known<FleetIndex>,
): Known<SubjectAt[]> | undefined {
  if (rule.applies && !rule.applies(server)) {
    return undefined;
  }
  switch (rule.subject) {
    case 'fleet':
      return fleet.known ? known([{ value: fleet.value, pointer: '' }]) : fleet;
    case 'tool':
    case 'prompt':
    case 'resource':
      return listCapabilities(rule.subject, server);
    default:
      return known([{ value: server, pointer: '' }]);
  }
}

function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** No snapshot is no finding: the criterion `snapshot-present` speaks of it. */
function listCapabilities(
  subject: 'tool' | 'prompt' | 'resource',
  { snapshot }: ServerSubject,
): Known<SubjectAt[]> | undefined {
  if (!snapshot.known) {
    return undefined;
  }
  const { tools, prompts, resources, resourceTemplates } = snapshot.value;
  switch (subject) {
    case 'tool':
      return known(placed('tools', tools));
    case 'prompt':
      return known(placed('prompts', prompts));
    default:
      return known([
        ...placed('resources', resources),
        ...placed('resourceTemplates', resourceTemplates),
      ]);
  }
}

function placed<T>(list: string, items: T[]): { value: T; pointer: string }[] {
  return items.map((value, index) => ({
    value,
    pointer: createPointer([list, index]),
  }));
}
