import { z } from 'zod';
import { JsonObject } from '../../json';
import { schemeOf } from '../../scheme';
import { normalizeEntityRef } from '../entityRef';
import { Governance, GovernanceShape } from '../types';

const WORD_MAX = 63;
const LINE_MAX = 500;
const PROSE_MAX = 2_000;

/** Problems that a check below names in place of a message. */
export const CHECK_PROBLEMS = [
  'governance-owner',
  'governance-system',
  'governance-wraps',
  'governance-url',
  'governance-address',
  'governance-link',
  'governance-path',
] as const;

type CheckProblem = (typeof CHECK_PROBLEMS)[number];

const word = z.string().trim().min(1).max(WORD_MAX);
const line = z.string().trim().min(1).max(LINE_MAX);
const prose = z.string().max(PROSE_MAX);

const reference = (
  problem: CheckProblem,
  rules: { defaultKind: string; kinds: string[] },
) =>
  z.string().transform((text, context) => {
    const normalized = normalizeEntityRef(text, rules);
    if (normalized === undefined) {
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    }
    return normalized;
  });

const webUrl = line.refine(text => /^https?:\/\/\S+$/i.test(text), {
  error: 'governance-url',
});

/** A web address, or a mail address with or without `mailto:`. */
const address = line
  .transform(text =>
    /^[^\s:@/]+@[^\s:@/]+$/.test(text) ? `mailto:${text}` : text,
  )
  .refine(text => /^(?:https?:\/\/\S+|mailto:[^\s@]+@[^\s@]+)$/i.test(text), {
    error: 'governance-address',
  });

/** Plain words, or an address that is safe to show as a link. */
const wordsOrLink = line.refine(
  text => {
    const scheme = schemeOf(text);
    return scheme === undefined || ['http', 'https', 'mailto'].includes(scheme);
  },
  { error: 'governance-link' },
);

const UNSAFE_SCHEMES = ['javascript', 'data', 'vbscript', 'file', 'blob'];

/** Where logs go: an address of any kind, but none that a browser would run. */
const destination = line.refine(
  text => !UNSAFE_SCHEMES.includes(schemeOf(text) ?? ''),
  { error: 'governance-link' },
);

const jsonObject = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  { error: 'object' },
);

const relativePath = line.refine(isRelativePath, { error: 'governance-path' });

const shape: z.ZodType<GovernanceShape> = z.looseObject({
  shape: word
    .optional()
    .describe("Name that the organization's portal gave the shape."),
  schema: jsonObject
    .meta({ type: 'object' })
    .optional()
    .describe('The shape itself, as a JSON Schema.'),
});

const scope = z.looseObject({
  name: line.describe('Name of the scope as tokens carry it.'),
  description: prose.optional().describe('What the scope allows.'),
  tools: z
    .array(line)
    .optional()
    .describe('Names of the tools that need the scope.'),
});

const support = z.looseObject({
  onCall: address
    .optional()
    .describe('Web or mail address that reaches whoever is on call.'),
  channel: wordsOrLink
    .optional()
    .describe('Where users ask: the name of a channel, or its address.'),
  securityContact: address
    .optional()
    .describe('Web or mail address for reports of vulnerabilities.'),
});

const auth = z.looseObject({
  scheme: word.describe(
    'How callers prove who they are: oauth2, mtls, api-key, bearer or none.',
  ),
  issuer: webUrl.optional().describe('Address of the token issuer.'),
  audience: line.optional().describe('Audience that tokens must name.'),
  scopes: z
    .array(scope)
    .optional()
    .describe('Scopes of the tokens, each with the tools that need it.'),
  credentialReference: line
    .optional()
    .describe(
      "Name of the server's own credential in the vault; never its value.",
    ),
});

const auditLog = z.looseObject({
  enabled: z.boolean().describe('Whether calls that write are recorded.'),
  destination: destination.optional().describe('Where the records go.'),
});

/** The governance block, field by field, as manifests write it. */
export const governanceSchema = z.looseObject({
  owner: reference('governance-owner', {
    defaultKind: 'group',
    kinds: ['group', 'user'],
  })
    .optional()
    .describe(
      'Group of the catalog that answers for the server; payments is short for group:default/payments.',
    ),
  origin: z
    .enum(['internal', 'third-party'])
    .optional()
    .describe(
      "Who wrote the server. Default: internal within the organization's own namespaces, else third-party.",
    ),
  system: reference('governance-system', {
    defaultKind: 'system',
    kinds: ['system'],
  })
    .optional()
    .describe('System of the catalog that the server is part of.'),
  lifecycle: word
    .optional()
    .describe('For example experimental, production or deprecated.'),
  tags: z.array(word).optional().describe('Words to find the server by.'),
  wraps: z
    .array(
      reference('governance-wraps', {
        defaultKind: 'api',
        kinds: ['api', 'component', 'resource'],
      }),
    )
    .optional()
    .describe(
      'APIs, components and resources of the catalog that the server gives access to.',
    ),
  support: support.optional().describe('Who helps when something is wrong.'),
  auth: auth.optional().describe('How callers authenticate.'),
  errors: shape.optional().describe('Shape of the errors that tools return.'),
  logging: shape.optional().describe('Shape of the log lines.'),
  auditLog: auditLog
    .optional()
    .describe('The audit log that a server with writing tools keeps.'),
  dataClassification: word
    .optional()
    .describe('Most sensitive class of data that the tools return.'),
  snapshot: z
    .union([relativePath, jsonObject.meta({ type: 'object' })])
    .optional()
    .describe('The snapshot itself, or its path beside the manifest.'),
}) satisfies z.ZodType<Governance>;

function isRelativePath(path: string): boolean {
  const decoded = path.replace(/%2e/gi, '.').replace(/%2f/gi, '/');
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(decoded) &&
    !/^\/|\\|\p{Cc}/u.test(decoded) &&
    !decoded.split('/').includes('..')
  );
}
