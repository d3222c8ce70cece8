import { z } from 'zod';
import {
  findingSchema,
  trustLevelSchema,
  verdictStatusSchema,
} from './primitives';
import { compatibilitySchema } from './versions';

/** What is to be judged: a manifest’s text, or a version that is registered. */
export const checkRequestSchema = z.strictObject({
  manifest: z
    .string()
    .optional()
    .describe('Text of the server.json to judge, as it stands in the file'),
  format: z
    .enum(['json', 'yaml'])
    .optional()
    .describe('What the text is written in; absent: json'),
  snapshot: z
    .string()
    .optional()
    .describe(
      'Text of the snapshot that belongs to it, JSON or YAML; absent: the one that stands in it',
    ),
  server: z
    .string()
    .max(255)
    .optional()
    .describe('Instead of a text: name of a server that is registered'),
  version: z
    .string()
    .max(255)
    .optional()
    .describe('With a name: the version to judge; absent: the latest'),
});

/** What the registry would say of it. Nothing is stored. */
export const checkResultSchema = z.object({
  /** Absent where the text could not be read. */
  server: z.string().optional(),
  version: z.string().optional(),
  /** Nobody published the name yet, or nobody that the caller may see. */
  isNew: z.boolean(),
  /** The version is published: under its number, no other content is taken. */
  isPublished: z.boolean(),
  verdict: verdictStatusSchema,
  trustLevel: trustLevelSchema,
  /** Absent: there is no version to compare it with. */
  compatibility: compatibilitySchema.optional(),
  /** Failures first. */
  findings: z.array(findingSchema),
  waived: z.array(findingSchema),
  /** Ids of the rules that were in force and silent. */
  passed: z.array(z.string()),
});
