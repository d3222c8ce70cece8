import { z } from 'zod';
import {
  findingSchema,
  trustLevelSchema,
  verdictStatusSchema,
} from './primitives';
import { compatibilitySchema } from './versions';

/** Strict: a version that was published without its snapshot never gets it. */
const sentWaiverSchema = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
  reason: z.string().min(1).max(2000),
  grantedBy: z.string().min(1).max(500),
  /** Day, or instant in ISO 8601; absent: until it is taken out. */
  expires: z.string().max(40).optional(),
});

export const publishRequestSchema = z.strictObject({
  /** The manifest's text, as it stands in the file. */
  manifest: z.string(),
  /** The file's name, for the findings. */
  file: z.string().max(500).optional(),
  format: z.enum(['json', 'yaml']).optional(),
  /** The snapshot's text (JSON or YAML); absent: the manifest's own. */
  snapshot: z.string().optional(),
  snapshotFile: z.string().max(500).optional(),
  /** Accepted findings that stand beside the manifest; they join its own. */
  waivers: z.array(sentWaiverSchema).max(500).optional(),
});

export const publishResultSchema = z.object({
  /** `unchanged`: this very content was published already. */
  outcome: z.enum(['created', 'stewardship-changed', 'unchanged']),
  server: z.string(),
  version: z.string(),
  entityRef: z.string(),
  trustLevel: trustLevelSchema,
  verdict: verdictStatusSchema,
  contractDigest: z.string(),
  snapshotDigest: z.string().optional(),
  /** Absent: there was no version to compare it with. */
  compatibility: compatibilitySchema.optional(),
  findings: z.array(findingSchema),
});
