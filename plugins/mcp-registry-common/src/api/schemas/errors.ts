import { z } from 'zod';
import { findingSchema } from './primitives';
import { compatibilitySchema } from './versions';

/** What every refused call answers: Backstage's shape, with our details. */
export const errorSchema = z.object({
  error: z.object({
    /** For example `InputError`, `NotAllowedError` or `NotFoundError`. */
    name: z.string(),
    message: z.string(),
    /** What is wrong with the request, place by place. */
    issues: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional(),
    /** Why a manifest was not accepted. */
    findings: z.array(findingSchema).optional(),
    /** How the version that was not accepted stands to its baseline. */
    compatibility: compatibilitySchema.optional(),
  }),
  request: z.object({ method: z.string(), url: z.string() }).optional(),
  response: z.object({ statusCode: z.number().int() }),
});
