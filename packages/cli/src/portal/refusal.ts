import { ResponseError } from '@backstage/errors';
import { findingSchema } from 'backstage-plugin-mcp-registry-common';
import { z } from 'zod';
import { FindingWithProse } from '../render/findings';

/** The registry understood and said no. */
export interface Refusal {
  status: number;
  message: string;
  findings: FindingWithProse[];
}

const bodySchema = z.looseObject({
  error: z.looseObject({
    message: z.string(),
    findings: z.array(findingSchema).optional(),
  }),
});

/** Bad manifest, not this publisher's, or another content under a known version. */
const REFUSALS = [400, 403, 409, 413];

/**
 * Reads a refusal out of what the client threw; `undefined` where it is no
 * answer of the registry's but a failure to get one.
 */
export function readRefusal(error: unknown): Refusal | undefined {
  if (
    !(error instanceof ResponseError) ||
    !REFUSALS.includes(error.response.status)
  ) {
    return undefined;
  }
  const body = bodySchema.safeParse(error.body);
  return {
    status: error.response.status,
    message: body.success ? body.data.error.message : error.message,
    findings: (body.success && body.data.error.findings) || [],
  };
}
