import { createRuleset } from '../../conventions/ruleset';
import { Ruleset } from '../../conventions/types';
import { Finding } from '../../model/finding';
import {
  Governance,
  GOVERNANCE_KEY,
  Manifest,
  ParsedManifest,
} from '../../model/manifest/types';
import { Snapshot } from '../../model/snapshot/types';
import { EvaluationContext, EvaluationInput } from '../types';

export const NOW = '2026-11-22T12:00:00Z';

export function rulesetOf(config: unknown = {}): Ruleset {
  const result = createRuleset(config);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.ruleset;
}

const GOVERNANCE: Governance = {
  owner: 'group:default/payments',
  support: {
    onCall: 'https://oncall.acme.example/payments',
    securityContact: 'mailto:security@acme.example',
  },
  auth: {
    scheme: 'oauth2',
    scopes: [{ name: 'invoices:read', tools: ['list_invoices'] }],
  },
  errors: { shape: 'problem' },
  logging: { shape: 'line' },
  auditLog: { enabled: true },
};

export const SNAPSHOT: Snapshot = {
  tools: [
    {
      name: 'list_invoices',
      description: 'Lists the invoices of one customer, newest first.',
      inputSchema: {
        type: 'object',
        properties: {
          customer: { type: 'string', description: 'Customer number.' },
        },
      },
    },
  ],
  prompts: [],
  resources: [],
  resourceTemplates: [],
};

export function createParsed(
  manifest: Partial<Manifest> = {},
  governance: Governance = {},
): ParsedManifest {
  const block = { ...GOVERNANCE, ...governance };
  return {
    governance: block,
    manifest: {
      name: 'com.acme.payments/billing',
      description: 'Reads and settles invoices.',
      version: '1.2.0',
      remotes: [
        { type: 'streamable-http', url: 'https://billing.acme.example' },
      ],
      ...manifest,
      _meta: { [GOVERNANCE_KEY]: block },
    },
    writtenIn: '2025-12-11',
  };
}

/** A server that lacks nothing. */
export function createInput(
  given: Partial<EvaluationInput> = {},
): EvaluationInput {
  return {
    parsed: createParsed(),
    snapshot: SNAPSHOT,
    parseFindings: [],
    published: true,
    ...given,
  };
}

/** A context in which that server is certified. */
export function createContext(
  given: Partial<EvaluationContext> = {},
): EvaluationContext {
  return {
    now: NOW,
    groups: { known: true, value: new Set(['group:default/payments']) },
    fleet: { known: true, value: { credentialReferences: {}, parameters: {} } },
    ruleset: rulesetOf(),
    ownNamespaces: ['com.acme.*'],
    waivers: [],
    approvals: [
      {
        server: 'com.acme.payments/billing',
        major: '1',
        by: 'user:default/ada',
        reason: 'Reviewed in October',
        until: '2027-10-01',
      },
    ],
    denials: [],
    allowlist: [],
    drift: { known: false },
    published: { known: true, value: { others: [], versions: [] } },
    ...given,
  };
}

export function createFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: 'registry-test',
    level: 'error',
    document: 'manifest',
    pointer: '',
    messageId: 'default',
    data: {},
    fingerprint: '0123456789abcdef',
    ...given,
  };
}
