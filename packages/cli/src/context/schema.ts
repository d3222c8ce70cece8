import { JsonObject } from 'mcp-governance';
import { z } from 'zod';

function known<T extends z.ZodType>(value: T) {
  return z.union([
    z.object({ known: z.literal(true), value }),
    z.object({ known: z.literal(false) }),
  ]);
}

/** What came out of JSON.parse is JSON; walking large schemas takes long. */
const json = z.custom<JsonObject>(
  value => typeof value === 'object' && value !== null && !Array.isArray(value),
  'Expected an object',
);

const decision = z.object({
  server: z.string(),
  major: z.string().optional(),
  by: z.string(),
  reason: z.string(),
  until: z.string().optional(),
});

const waiver = z.object({
  server: z.string().optional(),
  fingerprint: z.string(),
  reason: z.string(),
  grantedBy: z.string(),
  expires: z.string().optional(),
});

const baseline = z.object({
  version: z.string(),
  parsed: z.object({ manifest: json }),
  snapshot: known(json),
});

const level = z.enum(['error', 'warning', 'info', 'off']);

const ruleset = z.object({
  compatibility: z.object({
    level,
    compareWith: z.enum(['baseline', 'all-active']),
    impacts: z.record(
      z.string(),
      z.enum(['none', 'cosmetic', 'additive', 'risk', 'undecided', 'breaking']),
    ),
    formatAssertion: z.boolean(),
    extensibleEnums: z.boolean(),
  }),
  rules: z.record(
    z.string(),
    z.object({
      level,
      options: json,
      scope: z
        .object({
          servers: z.array(z.string()).optional(),
          origins: z.array(z.enum(['internal', 'third-party'])).optional(),
          systems: z.array(z.string()).optional(),
          lifecycles: z.array(z.string()).optional(),
        })
        .optional(),
    }),
  ),
  errorShapes: z.record(z.string(), json),
  loggingShapes: z.record(z.string(), json),
});

/**
 * The portal's check context as the command relies on it; a member that a
 * newer portal adds is kept in the file and not looked at.
 */
export const contextSchema = z.object({
  server: z.string(),
  isNew: z.boolean(),
  digest: z.string(),
  now: z.string(),
  ruleset,
  rulesetDigest: z.string(),
  ownNamespaces: z.array(z.string()),
  groups: known(z.array(z.string())),
  fleet: known(
    z.object({
      credentialReferences: z.record(z.string(), z.array(z.string())),
      parameters: z.record(
        z.string(),
        z.record(z.string(), z.array(z.string())),
      ),
    }),
  ),
  waivers: z.array(waiver),
  approvals: z.array(decision),
  denials: z.array(decision),
  allowlist: z.array(decision),
  drift: known(z.boolean()),
  probed: z.boolean().optional(),
  published: known(
    z.object({
      baseline: baseline.optional(),
      others: z.array(baseline),
      versions: z.array(z.string()),
    }),
  ),
});

/** A check context as it is read. */
export type SavedContext = z.infer<typeof contextSchema>;

/** A published version in it. */
export type SavedBaseline = z.infer<typeof baseline>;
