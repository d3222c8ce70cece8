import { z } from 'zod';
import { Governance } from '../types';
import { optional } from './fieldHelp';
import { waiver, deprecation, support, auth, auditLog, shape } from './parts';
import { word, jsonObject, relativePath, reference } from './values';

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
