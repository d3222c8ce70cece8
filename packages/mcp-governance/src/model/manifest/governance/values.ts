import { z } from 'zod';
import { JsonObject } from '../../json';
import { schemeOf } from '../../scheme';
import { normalizeEntityRef } from '../entityRef';

const WORD_MAX = 63;
const LINE_MAX = 500;
const PROSE_MAX = 2_000;

/** Problems that a check below names in place of a message. */
export const CHECK_PROBLEMS = [
  'governance-owner',
  'governance-system',
  'governance-wraps',
  'governance-url',
  'governance-address',
  'governance-link',
  'governance-path',
  'governance-date',
] as const;

type CheckProblem = (typeof CHECK_PROBLEMS)[number];

/** A short word. */
export const word = z.string().trim().min(1).max(WORD_MAX);
/** One line of text. */
export const line = z.string().trim().min(1).max(LINE_MAX);
/** Some text. */
export const prose = z.string().max(PROSE_MAX);

/**
 * A reference to a catalog entity. Editors see the pattern; the transformation
 * below it decides.
 */
export function reference(problem: CheckProblem, kinds: [string, ...string[]]) {
  const part = '[A-Za-z0-9](?:[A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?';
  const pattern = `^(?:(?:${kinds.join('|')}):)?(?:${part}/)?${part}$`;
  return z
    .string()
    .meta({ pattern })
    .transform((text, context) => {
      const rules = { defaultKind: kinds[0], kinds };
      const normalized = normalizeEntityRef(text, rules);
      if (normalized === undefined) {
        context.addIssue({ code: 'custom', message: problem });
        return z.NEVER;
      }
      return normalized;
    });
}

/** A web address. */
export const webUrl = line
  .meta({ pattern: '^https?://\\S+$' })
  .refine(text => /^https?:\/\/\S+$/i.test(text), {
    error: 'governance-url',
  });

/** A web address, or a mail address with or without `mailto:`. */
export const address = line
  .transform(text =>
    /^[^\s:@/]+@[^\s:@/]+$/.test(text) ? `mailto:${text}` : text,
  )
  .refine(text => /^(?:https?:\/\/\S+|mailto:[^\s@]+@[^\s@]+)$/i.test(text), {
    error: 'governance-address',
  });

const LINK_SCHEMES = ['http', 'https', 'mailto'];

/** Plain words, or an address that is safe to show as a link. */
export const wordsOrLink = line.refine(
  text => LINK_SCHEMES.includes(schemeOf(text) ?? 'https'),
  { error: 'governance-link' },
);

const UNSAFE_SCHEMES = ['javascript', 'data', 'vbscript', 'file', 'blob'];

/** Where records go: an address of any kind, but none that a browser runs. */
export const destination = line.refine(
  text => !UNSAFE_SCHEMES.includes(schemeOf(text) ?? ''),
  { error: 'governance-link' },
);

/** A JSON object of any content. */
export const jsonObject = z
  .custom<JsonObject>(
    value =>
      typeof value === 'object' && value !== null && !Array.isArray(value),
  )
  .meta({ type: 'object' });

/** A path beside the manifest. */
export const relativePath = line.refine(isRelativePath, {
  error: 'governance-path',
});

function isRelativePath(path: string): boolean {
  const decoded = path.replace(/%2e/gi, '.').replace(/%2f/gi, '/');
  return (
    schemeOf(decoded) === undefined &&
    !/^\/|\\|\p{Cc}/u.test(decoded) &&
    !decoded.split('/').includes('..')
  );
}
