import { InputError } from '@backstage/errors';
import { toWords } from '../services/queries/words';
import { Cursor, parseCursor } from './cursor';
import { EntryFilter, ListRequest } from './types';

const DEFAULT_LIMIT = 30;
const MAX_LIMIT = 100;
const MAX_SEARCH = 200;
const MAX_VERSION = 255;

const DATE_TIME =
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Reads the query of the list. Keys that the API does not know are passed
 * over, and empty values are as good as absent.
 *
 * @param url - path and query of the request
 * @throws InputError naming what is wrong
 */
export function parseListRequest(url: string): ListRequest {
  const query = toQuery(url);
  const limit = parseLimit(read(query, 'limit'));
  const given = parseFilter(query);
  const cursor = read(query, 'cursor');
  return cursor === undefined
    ? { filter: given, limit }
    : { limit, ...continueWith(parseCursor(cursor), given) };
}

/** Reads whether deleted versions are wanted. */
export function parseIncludeDeleted(url: string): boolean {
  return readFlag(toQuery(url), 'include_deleted') ?? false;
}

function toQuery(url: string): URLSearchParams {
  const start = url.indexOf('?');
  return new URLSearchParams(start < 0 ? '' : url.slice(start));
}

function read(query: URLSearchParams, key: string): string | undefined {
  const values = query.getAll(key);
  if (values.length > 1) {
    throw new InputError(`${key} is given more than once`);
  }
  const [value = ''] = values;
  if (value.includes('\0')) {
    throw new InputError(`${key} holds a NUL character`);
  }
  return value === '' ? undefined : value;
}

function readFlag(query: URLSearchParams, key: string): boolean | undefined {
  const value = read(query, key);
  if (value !== undefined && value !== 'true' && value !== 'false') {
    throw new InputError(`${key} is neither true nor false`);
  }
  return value === undefined ? undefined : value === 'true';
}

function parseLimit(value: string | undefined): number {
  const limit = value === undefined ? DEFAULT_LIMIT : Number(value);
  const isNumber = value === undefined || /^\d{1,9}$/.test(value);
  if (!isNumber || limit < 1 || limit > MAX_LIMIT) {
    throw new InputError(`limit is no number from 1 to ${MAX_LIMIT}`);
  }
  return limit;
}

function parseFilter(query: URLSearchParams): EntryFilter {
  const search = limitText('search', read(query, 'search'), MAX_SEARCH);
  const words = toWords(search).join(' ');
  const since = read(query, 'updated_since');
  const version = read(query, 'version');
  const includeDeleted = readFlag(query, 'include_deleted');
  return {
    ...(words !== '' && { search: words }),
    ...(since !== undefined && { updatedSince: parseTime(since) }),
    ...(version !== undefined && {
      version: limitText('version', version, MAX_VERSION),
    }),
    ...(includeDeleted !== undefined && { includeDeleted }),
  };
}

function limitText(
  key: string,
  value: string | undefined,
  max: number,
): string | undefined {
  if (value !== undefined && value.length > max) {
    throw new InputError(`${key} is longer than ${max} characters`);
  }
  return value;
}

function parseTime(value: string): string {
  const time = DATE_TIME.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) {
    throw new InputError(
      'updated_since is no time as RFC 3339 has it, such as 2026-11-22T10:00:00Z',
    );
  }
  return new Date(time).toISOString();
}

/** What is sent along with a cursor has to be what the cursor is of. */
function continueWith(cursor: Cursor, given: EntryFilter): Cursor {
  const { filter } = cursor;
  const isSame =
    (given.search ?? filter.search) === filter.search &&
    (given.updatedSince ?? filter.updatedSince) === filter.updatedSince &&
    (given.version ?? filter.version) === filter.version &&
    (given.includeDeleted ?? filter.includeDeleted ?? false) ===
      (filter.includeDeleted ?? false);
  if (!isSame) {
    throw new InputError(
      'cursor belongs to another query: ask for the first page, without a cursor',
    );
  }
  return cursor;
}
