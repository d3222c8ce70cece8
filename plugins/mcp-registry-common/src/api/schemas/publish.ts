import { z } from 'zod';
import {
  findingSchema,
  trustLevelSchema,
  verdictStatusSchema,
} from './primitives';
import { compatibilitySchema } from './versions';

/** Strict: a version that was published without its snapshot never gets it. */
export const publishRequestSchema = z.strictObject({
  /** The manifest's text, as it stands in the file. */
  manifest: z.string(),
  /** The file's name, for the findings. */
  file: z.string().max(500).optional(),
  format: z.enum(['json', 'yaml']).optional(),
  /** The snapshot's text (JSON or YAML); absent: the manifest's own. */
  snapshot: z.string().optional(),
  snapshotFile: z.string().max(500).optional(),
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
