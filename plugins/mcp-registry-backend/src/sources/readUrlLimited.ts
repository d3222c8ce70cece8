import {
  UrlReaderService,
  UrlReaderServiceReadUrlOptions,
} from '@backstage/backend-plugin-api';
import { cutOff, readLimited } from './readLimited';

/** Bytes behind a URL, and the mark by which the host knows them again. */
export interface UrlRead {
  bytes: Uint8Array;
  etag?: string;
}

/** How a URL is read, and how much of it. */
export interface ReadUrlOptions extends UrlReaderServiceReadUrlOptions {
  /** In bytes; one more is read, so that too many are seen to be too many. */
  limit: number;
}

/**
 * Reads a URL up to its limit, stopping the transfer there where the host's
 * reader streams.
 *
 * @throws what the reader says, `NotModifiedError` included
 */
export async function readUrlLimited(
  reader: UrlReaderService,
  url: string,
  { limit, ...options }: ReadUrlOptions,
): Promise<UrlRead> {
  const response = await reader.readUrl(url, options);
  const bytes = response.stream
    ? await readLimited(response.stream(), limit)
    : cutOff(await response.buffer(), limit);
  return { bytes, etag: response.etag };
}
