import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Verdict } from 'mcp-governance';
import {
  IngestionService,
  IngestOutcome,
  ReadManifest,
} from '../../ingestion/types';
import { SourceStore } from '../SourceStore';
import { ReadOptions, SourceItem, SourceReader } from '../types';

/** Options under which a reader yields everything. */
export const readAll: ReadOptions = {
  signal: new AbortController().signal,
  conditional: false,
};

/** Everything that a reader yields. */
export async function collect(
  reader: SourceReader,
  options: ReadOptions = readAll,
): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of reader.read(options)) {
    items.push(item);
  }
  return items;
}

/** The manifests among what was read, by location. */
export function manifestsOf(items: SourceItem[]): Record<string, ReadManifest> {
  return Object.fromEntries(
    items.flatMap(item =>
      item.kind === 'manifest' ? [[item.location, item.manifest]] : [],
    ),
  );
}

/** Text of bytes or of a text. */
export function textOf(text: string | Uint8Array): string {
  return Buffer.from(text).toString('utf8');
}

const verdict: Verdict = {
  status: 'pass',
  findings: [],
  waived: [],
  passed: [],
  trust: { level: 'registered', criteria: [] },
  rulesetDigest: 'r',
  contextDigest: 'c',
};

/** The outcome of a manifest that became a server. */
export function accepted(server: string): IngestOutcome {
  return {
    outcome: 'created',
    server,
    version: '1.0.0',
    entityRef: 'api:default/x',
    verdict,
    trust: verdict.trust,
  };
}

/** A method that does nothing. */
function idle<TArgs extends unknown[]>() {
  return jest.fn<Promise<void>, TArgs>(async () => {});
}

/** A method that finds nothing. */
function nothing<TArgs extends unknown[]>() {
  return jest.fn<Promise<string[]>, TArgs>(async () => []);
}

/** Ingestion that accepts everything. */
export function fakeIngestion(): jest.Mocked<IngestionService> {
  return {
    ingest: jest.fn(async ({ location }: ReadManifest) => accepted(location)),
    ingestEntity: idle(),
    noteFailure: idle(),
    removeMissing: nothing(),
    listUnsettled: nothing(),
  };
}

/** A store that remembers when a source last succeeded. */
export function fakeStore(): jest.Mocked<SourceStore> {
  const successes = new Map<string, string>();
  let tick = 0;
  return {
    register: idle(),
    listOthers: nothing(),
    forget: idle(),
    noteAttempt: jest.fn(async (id: string) => successes.get(id)),
    noteSuccess: jest.fn(async (id: string) => {
      tick += 1;
      successes.set(id, `t${tick}`);
      return `t${tick}`;
    }),
    noteFailure: idle(),
    noteUnchanged: idle(),
  };
}

/** A UrlReader of which each test says what it does. */
export function fakeUrlReader(
  methods: Partial<UrlReaderService>,
): UrlReaderService {
  const refuse = async () => {
    throw new Error('Not expected in this test');
  };
  return { readUrl: refuse, readTree: refuse, search: refuse, ...methods };
}
