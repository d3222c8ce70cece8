import { z } from 'zod';
import {
  facetsSchema,
  serverFilterShape,
  serverSummarySchema,
  supportSchema,
} from './servers';

const { trust, owner, system, lifecycle, transport, tag, origin } =
  serverFilterShape;

/** A question, and which servers may answer it. */
export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(10_000)
    .describe('A question in plain words, or keywords; there are no operators'),
  ...{ trust, owner, system, lifecycle, transport, tag, origin },
  cursor: z
    .string()
    .max(2000)
    .optional()
    .describe('nextCursor of the page before, for the same question'),
  limit: z
    .number()
    .int()
    .min(1)
    .max(100)
    .optional()
    .describe('The most servers, and the most tools, of one page; absent: 20'),
});

/** The part of a server or tool that a word of the question was found in. */
export const matchedFieldSchema = z.enum([
  'name',
  'title',
  'description',
  'wraps',
  'owner',
  'system',
  'tags',
  'parameters',
]);

/** One reason for a match: a word of the question, and where it was found. */
export const searchReasonSchema = z.object({
  field: matchedFieldSchema,
  /** Name of the tool that has the field; absent where the server has it. */
  tool: z.string().optional(),
  /** The word as the question has it. */
  asked: z.string(),
  /** The text that answers it, as the server has it. */
  found: z.string(),
  kind: z.enum(['word', 'synonym', 'prefix', 'typo', 'compound', 'meaning']),
});

/** A range of a text to highlight, in UTF-16 code units, the end excluded. */
export const highlightSchema = z.object({
  field: matchedFieldSchema,
  /** Which of the field's values, where it has several. */
  index: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});

const matchShape = {
  /** How much of the question it covers, from 0 to 1. */
  coverage: z.number(),
  reasons: z.array(searchReasonSchema),
  highlights: z.array(highlightSchema),
};

/** A server that an answer names: whom to trust, and whom to ask. */
export const foundServerSchema = serverSummarySchema
  .omit({ matches: true })
  .extend({ wraps: z.array(z.string()), support: supportSchema });

/** A server that answers the question. */
export const serverAnswerSchema = z.object({
  server: foundServerSchema,
  ...matchShape,
  /** Names of its tools among those that match, best first. */
  tools: z.array(z.string()),
});

/** A tool that answers the question. */
export const toolAnswerSchema = z.object({
  server: foundServerSchema,
  name: z.string(),
  title: z.string().optional(),
  /** Its first 1,000 characters; highlights refer to these. */
  description: z.string().optional(),
  ...matchShape,
});

/** The answer to a question, of what the caller may see. */
export const searchAnswerSchema = z.object({
  /** `no-question`: it held no word to look for. */
  outcome: z.enum(['found', 'nothing-fits', 'no-question']),
  /** The words that were looked for, as the question has them. */
  words: z.array(z.string()),
  servers: z.array(serverAnswerSchema),
  tools: z.array(toolAnswerSchema),
  /** At most three servers; empty unless nothing fits. */
  nearest: z.array(serverAnswerSchema),
  /** How many servers and tools answer, not only this page's. */
  total: z.object({ servers: z.number().int(), tools: z.number().int() }),
  /** Per filter, its values among the servers that answer. */
  facets: facetsSchema,
  nextCursor: z.string().optional(),
});
