import { z } from 'zod';
import { help, optional } from './fieldHelp';
import { isSunset, SUNSET_PATTERN } from './sunset';
import {
  word,
  line,
  prose,
  webUrl,
  address,
  wordsOrLink,
  destination,
  jsonObject,
} from './values';

/** The shape of errors or of log lines: by its name, or as a schema. */
export function shape(what: string) {
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

/** A scope that tokens can carry. */
export const scope = z.looseObject({
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

/** A finding that the owner accepts. */
export const waiver = z.looseObject({
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

/** That the version is being retired. */
export const deprecation = z.looseObject({
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

/** Who helps when something is wrong. */
export const support = z.looseObject({
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

/** How callers authenticate. */
export const auth = z.looseObject({
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

/** The audit log that the server keeps. */
export const auditLog = z.looseObject({
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
