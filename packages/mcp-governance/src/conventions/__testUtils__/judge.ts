import { Finding } from '../../model/finding';
import { JsonObject, Known } from '../../model/json';
import {
  Governance,
  GOVERNANCE_KEY,
  Manifest,
  Origin,
} from '../../model/manifest/types';
import { Snapshot, Tool } from '../../model/snapshot/types';
import { createRuleset } from '../ruleset';
import { RuleRun, runRules } from '../run-rules';
import { FleetIndex, NamedShapes, Rule, RuleScope, Ruleset } from '../types';

/** What a test says of a server; the rest is filled in. */
export interface Given {
  manifest?: Partial<Manifest>;
  governance?: Governance;
  origin?: Origin;
  snapshot?: Partial<Snapshot> | 'unknown';
  tools?: Partial<Tool>[];
  groups?: string[];
  fleet?: FleetIndex;
  ownNamespaces?: string[];
  errorShapes?: NamedShapes;
  loggingShapes?: NamedShapes;
  options?: JsonObject;
  scope?: RuleScope;
}

const EMPTY_SNAPSHOT: Snapshot = {
  tools: [],
  prompts: [],
  resources: [],
  resourceTemplates: [],
};

export function createTool(tool: Partial<Tool>): Tool {
  return { name: 'list_invoices', ...tool };
}

function createSnapshot({ snapshot, tools }: Given): Known<Snapshot> {
  return snapshot === 'unknown'
    ? { known: false }
    : {
        known: true,
        value: {
          ...EMPTY_SNAPSHOT,
          ...(tools && { tools: tools.map(createTool) }),
          ...snapshot,
        },
      };
}

function createRulesetFor(rules: Rule[], given: Given): Ruleset {
  const { options, scope, errorShapes, loggingShapes } = given;
  const result = createRuleset(
    {
      rules: Object.fromEntries(
        rules.map(rule => [
          rule.id,
          { ...(options && { options }), ...(scope && { scope }) },
        ]),
      ),
      ...(errorShapes && { errorShapes }),
      ...(loggingShapes && { loggingShapes }),
    },
    { rules },
  );
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.ruleset;
}

export function createManifest(
  manifest: Partial<Manifest> = {},
  governance: Governance = {},
): Manifest {
  return {
    name: 'com.acme.payments/billing',
    description: 'Reads and settles invoices.',
    version: '1.0.0',
    ...manifest,
    _meta: { ...manifest._meta, [GOVERNANCE_KEY]: governance },
  };
}

export function run(rules: Rule[], given: Given): RuleRun {
  const { governance = {}, groups, fleet, ownNamespaces = [] } = given;
  const manifest = createManifest(given.manifest, governance);
  return runRules(
    {
      manifest,
      governance,
      origin: given.origin ?? governance.origin ?? 'internal',
      snapshot: createSnapshot(given),
    },
    {
      ruleset: createRulesetFor(rules, given),
      groups: groups
        ? { known: true, value: new Set(groups) }
        : { known: false },
      fleet: fleet ? { known: true, value: fleet } : { known: false },
      ownNamespaces,
      rules,
    },
  );
}

/** The findings of one rule over one server. */
export function judge(rule: Rule, given: Given): Finding[] {
  return run([rule], given).findings;
}

/** The findings of one rule as `messageId` and pointer, to compare at once. */
export function judged(rule: Rule, given: Given): string[] {
  return judge(rule, given).map(
    ({ messageId, pointer }) => `${messageId} ${pointer}`,
  );
}
