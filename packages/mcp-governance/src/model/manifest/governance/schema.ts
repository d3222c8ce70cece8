import { z } from 'zod';
import { JsonObject } from '../../json';
import { schemeOf } from '../../scheme';
import { normalizeEntityRef } from '../entityRef';
import { Governance } from '../types';
import { help, optional } from './fieldHelp';
import { isSunset, SUNSET_PATTERN } from './sunset';

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
  'governance-date',
] as const;

type CheckProblem = (typeof CHECK_PROBLEMS)[number];

const word = z.string().trim().min(1).max(WORD_MAX);
const line = z.string().trim().min(1).max(LINE_MAX);
const prose = z.string().max(PROSE_MAX);

/** Editors see the pattern; the transformation below it decides. */
function reference(problem: CheckProblem, kinds: [string, ...string[]]) {
  const part = '[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?';
  const pattern = `^(?:(?:${kinds.join('|')}):)?(?:${part}/)?${part}$`;
  return z
    .string()
    .meta({ pattern })
    .transform((text, context) => {
      const rules = { defaultKind: kinds[0], kinds };
      const normalized = normalizeEntityRef(text, rules);
      if (normalized === undefined) {
        context.addIssue({ code: 'custom', message: problem });
        return z.NEVER;
      }
      return normalized;
    });
}

const webUrl = line
  .meta({ pattern: '^https?://\\S+$' })
  .refine(text => /^https?:\/\/\S+$/i.test(text), {
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

const LINK_SCHEMES = ['http', 'https', 'mailto'];

/** Plain words, or an address that is safe to show as a link. */
const wordsOrLink = line.refine(
  text => LINK_SCHEMES.includes(schemeOf(text) ?? 'https'),
  { error: 'governance-link' },
);

const UNSAFE_SCHEMES = ['javascript', 'data', 'vbscript', 'file', 'blob'];

/** Where records go: an address of any kind, but none that a browser runs. */
const destination = line.refine(
  text => !UNSAFE_SCHEMES.includes(schemeOf(text) ?? ''),
  { error: 'governance-link' },
);

const jsonObject = z
  .custom<JsonObject>(
    value =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  .meta({ type: 'object' });

const relativePath = line.refine(isRelativePath, { error: 'governance-path' });

function isRelativePath(path: string): boolean {
  const decoded = path.replace(/%2e/gi, '.').replace(/%2f/gi, '/');
  return (
    schemeOf(decoded) === undefined &&
    !/^\/|\\|\p{Cc}/u.test(decoded) &&
    !decoded.split('/').includes('..')
  );
}

function shape(what: string) {
  return z.looseObject({
    shape: optional(word, {
      meaning: `Name of one of the organization's ${what} shapes.`,
      example: what === 'error' ? 'problem-details' : 'json-lines',
    }),
    schema: optional(jsonObject, {
      meaning: 'The shape itself, as a JSON Schema.',
      example: { type: 'object', required: ['message'] },
    }),
  });
}

const scope = z.looseObject({
  name: line.meta(
    help({
      meaning: 'Name of the scope, as tokens carry it. Required.',
      example: 'billing.read',
    }),
  ),
  description: optional(prose, {
    meaning: 'What the scope allows.',
    example: 'Reads invoices.',
  }),
  tools: optional(z.array(line), {
    meaning: 'Names of the tools that need the scope.',
    example: ['list_invoices'],
  }),
});

const waiver = z.looseObject({
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .meta(
      help({
        meaning: 'Fingerprint of the finding, as reports show it. Required.',
        example: '3f2a9c4b1d8e7f60',
      }),
    ),
  reason: prose.min(1).meta(
    help({
      meaning: 'Why the finding is accepted. Required.',
      example: 'Only our own job called it.',
    }),
  ),
  grantedBy: line.meta(
    help({
      meaning: 'Who decided it. Required.',
      example: 'user:default/ada',
    }),
  ),
  expires: optional(line, {
    meaning: 'Day, or instant in ISO 8601, from which it counts again.',
    example: '2027-03-31',
    absent: 'until it is taken out',
  }),
});

const deprecation = z.looseObject({
  message: line.meta(
    help({
      meaning: 'What callers should know: why, and what to use. Required.',
      example: 'Use 2.0, which finds more.',
    }),
  ),
  sunset: optional(
    line
      .meta({ pattern: SUNSET_PATTERN })
      .refine(isSunset, { error: 'governance-date' }),
    {
      meaning: 'Last day on which it runs, or instant in ISO 8601 with a zone.',
      example: '2027-06-30',
      absent: 'It runs on; nobody said until when.',
    },
  ),
});

const support = z.looseObject({
  onCall: optional(address, {
    meaning: 'Web or mail address that reaches whoever is on call.',
    example: 'https://pager.acme.example/payments',
  }),
  channel: optional(wordsOrLink, {
    meaning: 'Where users ask: the name of a channel, or its web address.',
    example: '#payments-help',
  }),
  securityContact: optional(address, {
    meaning: 'Web or mail address for reports of vulnerabilities.',
    example: 'security@acme.example',
  }),
});

const auth = z.looseObject({
  scheme: word.meta(
    help({
      meaning:
        'How callers prove who they are: `oauth2`, `mtls`, `api-key`, `bearer` or `none`. Required.',
      example: 'oauth2',
    }),
  ),
  issuer: optional(webUrl, {
    meaning: 'Web address of the issuer of tokens.',
    example: 'https://id.acme.example',
  }),
  audience: optional(line, {
    meaning: 'Audience that tokens must name.',
    example: 'billing-mcp',
  }),
  scopes: optional(z.array(scope), {
    meaning: 'Scopes that tokens can carry.',
    example: [{ name: 'billing.read', tools: ['list_invoices'] }],
  }),
  credentialReference: optional(line, {
    meaning:
      "Name of the server's own credential in the vault; never its value.",
    example: 'vault:payments/billing-mcp',
  }),
});

const auditLog = z.looseObject({
  enabled: z.boolean().meta(
    help({
      meaning: 'Whether calls that change something are recorded. Required.',
      example: true,
    }),
  ),
  destination: optional(destination, {
    meaning: 'Where the records go.',
    example: 'kafka://audit/payments',
  }),
});

/** The governance block, field by field, as manifests write it. */
export const governanceSchema = z.looseObject({
  owner: optional(reference('governance-owner', ['group', 'user']), {
    meaning:
      'The catalog group that answers for the server. `payments` is short for `group:default/payments`.',
    example: 'payments',
    absent: 'nobody; the server stays unverified',
  }),
  origin: optional(z.enum(['internal', 'third-party']), {
    meaning:
      'Whether the organization wrote the server itself. Outside its namespaces, `internal` does not count.',
    example: 'internal',
    absent:
      "`internal` within the organization's namespaces, else `third-party`",
  }),
  system: optional(reference('governance-system', ['system']), {
    meaning:
      'The catalog system that the server is part of. `checkout` is short for `system:default/checkout`.',
    example: 'checkout',
  }),
  lifecycle: optional(word, {
    meaning: 'How far along it is: `experimental`, `production`, `deprecated`.',
    example: 'production',
    absent: '`unknown`',
  }),
  tags: optional(z.array(word), {
    meaning: 'Words to find the server by.',
    example: ['billing', 'invoices'],
  }),
  wraps: optional(
    z.array(reference('governance-wraps', ['api', 'component', 'resource'])),
    {
      meaning:
        'Catalog APIs, components and resources that the server gives access to. `billing` is short for `api:default/billing`.',
      example: ['billing', 'component:default/ledger'],
    },
  ),
  support: optional(support, {
    meaning: 'Who helps when something is wrong.',
    example: { channel: '#payments-help' },
  }),
  auth: optional(auth, {
    meaning: 'How callers authenticate. Part of the contract.',
    example: { scheme: 'oauth2' },
  }),
  errors: optional(shape('error'), {
    meaning: 'Shape of the errors that tools return. Part of the contract.',
    example: { shape: 'problem-details' },
  }),
  logging: optional(shape('log'), {
    meaning: 'Shape of the log lines.',
    example: { shape: 'json-lines' },
  }),
  auditLog: optional(auditLog, {
    meaning: 'The audit log that a server with writing tools keeps.',
    example: { enabled: true },
  }),
  waivers: optional(z.array(waiver), {
    meaning:
      'Findings that the owner accepts, reviewed with the code. None that blocks the server.',
    example: [
      {
        fingerprint: '3f2a9c4b1d8e7f60',
        reason: 'Only our own job called it.',
        grantedBy: 'user:default/ada',
        expires: '2027-03-31',
      },
    ],
  }),
  bump: optional(z.enum(['patch', 'minor', 'major']), {
    meaning:
      'How far this version goes beyond the one before, where its number is not semantic and does not say.',
    example: 'major',
    absent: 'A change that breaks callers is refused.',
  }),
  deprecated: optional(deprecation, {
    meaning:
      'This version is being retired. Part of neither the contract nor the stewardship: it may come and go while the version stays as it is published. What a person decides through the API counts instead.',
    example: { message: 'Use 2.0, which finds more.', sunset: '2027-06-30' },
    absent: 'The version is active.',
  }),
  dataClassification: optional(word, {
    meaning: 'The most sensitive class of data that the tools return.',
    example: 'confidential',
  }),
  snapshot: optional(z.union([relativePath, jsonObject]), {
    meaning:
      'The snapshot itself, or its path beside the manifest. Paths are relative, with forward slashes and without `..`.',
    example: 'snapshot.json',
    absent: 'none; tools and capabilities stay unknown',
  }),
}) satisfies z.ZodType<Governance>;
