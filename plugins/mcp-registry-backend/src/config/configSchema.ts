import { JsonValue } from '@backstage/types';
import { z } from 'zod';
import { parseByteSize } from './parseByteSize';
import { parseDuration } from './parseDuration';
import { parseUntil } from './parseUntil';

const MAX_BYTES = 64 * 1024 * 1024;
const RESERVED_IDS = ['catalog', 'publish'];

const text = z.string().trim().min(1);

/** `null`, as an empty key in YAML gives it, is the same as absent. */
function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess(value => value ?? undefined, schema.optional());
}

function listOf<T extends z.ZodType>(schema: T) {
  return optional(z.array(schema));
}

/** What a reader makes of a value, or a problem in the reader's words. */
function readBy<T>(read: (value: JsonValue) => T | undefined, wrong: string) {
  return z.json().transform((value, context): T => {
    const result = read(value);
    if (result === undefined) {
      context.addIssue({ code: 'custom', message: wrong });
      return z.NEVER;
    }
    return result;
  });
}

const duration = readBy(
  parseDuration,
  'Is not a duration between a millisecond and a year',
);

const size = readBy(value => {
  const bytes = parseByteSize(value);
  return bytes !== undefined && bytes <= MAX_BYTES ? bytes : undefined;
}, 'Is not a size between 1 byte and 64 MiB');

/** Booleans, also as text, which is what `${VARIABLE}` gives. */
const flag = readBy(
  value => ({ true: true, false: false }[String(value)]),
  'Is neither true nor false',
);

const schedule = optional(
  z.strictObject({
    frequency: optional(duration),
    timeout: optional(duration),
  }),
);

const sourceId = text
  .regex(/^[A-Za-z0-9][\w.-]{0,62}$/, 'Is not a usable id')
  .refine(id => !RESERVED_IDS.includes(id), 'Is an id of the registry itself');

const folderGlob = text.refine(
  glob => !glob.startsWith('/') && !glob.split(/[\\/]/).includes('..'),
  'Leads out of the folder',
);

const fileSource = z.strictObject({
  id: sourceId,
  path: text,
  include: optional(z.array(folderGlob).min(1)),
  schedule,
});

const urlSource = z.strictObject({
  id: sourceId,
  target: text.refine(isPlainHttpUrl, 'Is not a plain http or https URL'),
  schedule,
});

function isPlainHttpUrl(target: string): boolean {
  const url = URL.canParse(target) ? new URL(target) : undefined;
  return (
    (url?.protocol === 'https:' || url?.protocol === 'http:') &&
    url.username === '' &&
    url.password === ''
  );
}

/** An address of the portal's own, or a plain http or https URL. */
function isPage(template: string): boolean {
  const address = template.replaceAll('{query}', 'words');
  return /^\/(?![/\\])/.test(address) || isPlainHttpUrl(address);
}

const publisher = z.strictObject({
  subject: text
    .regex(/^\S+$/, 'Holds spaces')
    .refine(
      subject => !subject.startsWith('plugin:'),
      'Names a plugin, and plugins never publish',
    ),
  owners: z.array(text).min(1),
  names: z.array(text).min(1),
});

const decision = z.strictObject({
  server: text,
  major: optional(z.union([text, z.number().int().min(0).transform(String)])),
  by: text,
  reason: text,
  until: optional(readBy(parseUntil, 'Is not a date')),
});

const waiver = z.strictObject({
  server: optional(text),
  fingerprint: text.regex(/^[0-9a-f]{16}$/, 'Is not a fingerprint'),
  by: text,
  reason: text,
  until: optional(readBy(parseUntil, 'Is not a date')),
});

const registryApi = z.strictObject({
  enabled: optional(flag),
  anonymous: optional(flag),
  minimumTrust: optional(
    z.enum(['unverified', 'registered', 'conformant', 'certified']),
  ),
  lifecycles: optional(z.array(text).min(1)),
});

/** Words or phrases that mean the same. */
const synonyms = z
  .array(
    text.refine(word => word.length <= 100, 'Is longer than 100 characters'),
  )
  .refine(
    words => words.length >= 2 && words.length <= 100,
    'Is not 2 to 100 words',
  );

/** `mcpRegistry` as it stands in app-config; the conventions apart. */
export const configSchema = z.strictObject({
  organization: optional(z.strictObject({ namespaces: listOf(text) })),
  conventions: optional(z.unknown()),
  sources: optional(
    z.strictObject({
      files: listOf(fileSource),
      allowFilesInProduction: optional(flag),
      urls: listOf(urlSource),
      catalog: optional(z.strictObject({ enabled: optional(flag), schedule })),
    }),
  ),
  limits: optional(
    z.strictObject({ manifest: optional(size), snapshot: optional(size) }),
  ),
  proposeUrl: optional(
    text.refine(isPage, 'Is neither an http or https URL nor a path'),
  ),
  registryApi: optional(registryApi),
  search: optional(z.strictObject({ synonyms: listOf(synonyms) })),
  publishers: listOf(publisher),
  approvals: listOf(decision),
  denials: listOf(decision),
  allowlist: listOf(decision),
  waivers: listOf(waiver),
});

/** `mcpRegistry` as it stands in app-config, defaults not filled in. */
export type RawRegistryConfig = z.output<typeof configSchema>;

/** `sources` as it stands in app-config. */
export type RawSources = NonNullable<RawRegistryConfig['sources']>;

/** One decision of the platform team as it stands in app-config. */
export type RawDecision = z.output<typeof decision>;

/** One waiver as it stands in app-config. */
export type RawWaiver = z.output<typeof waiver>;

/** One publisher as it stands in app-config. */
export type RawPublisher = z.output<typeof publisher>;

/** A schedule as it stands in app-config. */
export type RawSchedule = z.output<typeof schedule>;
