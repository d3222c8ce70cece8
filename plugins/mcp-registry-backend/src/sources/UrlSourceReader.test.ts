import { Readable } from 'node:stream';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import {
  collect,
  fakeUrlReader,
  manifestsOf,
  readAll,
  textOf,
} from './__testUtils__/fakes';
import { UrlSourceReader } from './UrlSourceReader';

const integrations = ScmIntegrations.fromConfig(
  new ConfigReader({
    integrations: {
      github: [{ host: 'github.com' }],
      azure: [{ host: 'dev.azure.com' }],
    },
  }),
);

const manifestUrl = 'https://github.com/acme/a/blob/main/mcp/server.json';
const globUrl = 'https://github.com/acme/a/blob/main/**/server.json';

function readerOf(target: string, methods: Partial<UrlReaderService>) {
  return new UrlSourceReader(
    {
      id: 'acme',
      target,
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 2 } },
    },
    {
      urlReader: fakeUrlReader(methods),
      integrations,
      limits: { manifestBytes: 100, snapshotBytes: 200 },
    },
  );
}

/** Answers each URL with its text, streaming where asked. */
function serve(texts: Record<string, string>, etag?: string) {
  return jest.fn<
    ReturnType<UrlReaderService['readUrl']>,
    Parameters<UrlReaderService['readUrl']>
  >(async (url, options) => {
    if (etag !== undefined && options?.etag === etag) {
      throw new NotModifiedError();
    }
    if (!(url in texts)) {
      throw new NotFoundError(`no ${url}`);
    }
    const bytes = Buffer.from(texts[url]);
    return {
      buffer: async () => bytes,
      stream: () => Readable.from([bytes]),
      etag,
    };
  });
}

function found(url: string, content: () => Promise<Buffer>) {
  return { url, content };
}

const conditional = { ...readAll, conditional: true };

describe('UrlSourceReader', () => {
  it('reads one manifest, with provenance', async () => {
    const readUrl = serve({ [manifestUrl]: '{"name":"a"}' });
    const items = await collect(readerOf(manifestUrl, { readUrl }));
    const read = manifestsOf(items)[manifestUrl];
    expect(read).toMatchObject({
      sourceId: 'acme',
      by: 'source:acme',
      manifest: { file: manifestUrl },
    });
    expect(textOf(read.manifest.text)).toBe('{"name":"a"}');
  });

  it('stops the transfer of a manifest that is too large', async () => {
    let chunks = 0;
    const endless = Readable.from(
      (function* generate() {
        for (;;) {
          chunks += 1;
          yield Buffer.alloc(40);
        }
      })(),
      { highWaterMark: 1 },
    );
    const readUrl = async () => ({
      buffer: async () => Buffer.alloc(0),
      stream: () => endless,
    });
    const items = await collect(readerOf(manifestUrl, { readUrl }));
    expect(manifestsOf(items)[manifestUrl].manifest.text).toHaveLength(101);
    expect(endless.destroyed).toBe(true);
    expect(chunks).toBeLessThan(10);
  });

  it('cuts off what a host’s reader gives only as a whole', async () => {
    const readUrl = async () => ({ buffer: async () => Buffer.alloc(5000) });
    const items = await collect(readerOf(manifestUrl, { readUrl }));
    expect(manifestsOf(items)[manifestUrl].manifest.text).toHaveLength(101);
  });

  it('fails as a whole where the host cannot be reached', async () => {
    const readUrl = async () => {
      throw new Error('getaddrinfo ENOTFOUND');
    };
    await expect(collect(readerOf(manifestUrl, { readUrl }))).rejects.toThrow(
      'ENOTFOUND',
    );
    const search = readUrl;
    await expect(collect(readerOf(globUrl, { search }))).rejects.toThrow(
      'ENOTFOUND',
    );
  });

  it('searches where the target has globs, in a steady order', async () => {
    const search = jest.fn(async () => ({
      etag: 'c1',
      files: [
        found('https://github.com/acme/a/blob/main/b/server.json', async () =>
          Buffer.alloc(5000),
        ),
        found('https://github.com/acme/a/blob/main/c/server.json', async () => {
          throw new Error('rate limit exceeded');
        }),
        found('https://github.com/acme/a/blob/main/a/server.json', async () =>
          Buffer.from('{}'),
        ),
      ],
    }));
    const items = await collect(readerOf(globUrl, { search }));
    expect(search).toHaveBeenCalledWith(globUrl, expect.anything());
    expect(items).toMatchObject([
      { kind: 'manifest', location: expect.stringContaining('/a/server.json') },
      { kind: 'manifest', location: expect.stringContaining('/b/server.json') },
      { kind: 'failure', error: 'rate limit exceeded' },
    ]);
    const manifests = manifestsOf(items);
    const large =
      manifests['https://github.com/acme/a/blob/main/b/server.json'];
    expect(large.manifest.text).toHaveLength(101);
  });

  describe('where the host tells what has not changed', () => {
    it('leaves out what was ingested, and nothing else', async () => {
      const readUrl = serve({ [manifestUrl]: '{}' }, 'v1');
      const reader = readerOf(manifestUrl, { readUrl });
      await collect(reader, conditional);
      reader.noteIngested(new Set());
      expect(await collect(reader, conditional)).toEqual([
        { kind: 'all-unchanged' },
      ]);
      reader.noteIngested(new Set());
      expect(await collect(reader, conditional)).toEqual([
        { kind: 'all-unchanged' },
      ]);
    });

    it('reads again what could not be stored', async () => {
      const readUrl = serve({ [manifestUrl]: '{}' }, 'v1');
      const reader = readerOf(manifestUrl, { readUrl });
      await collect(reader, conditional);
      reader.noteIngested(new Set([manifestUrl]));
      expect(await collect(reader, conditional)).toMatchObject([
        { kind: 'manifest' },
      ]);
    });

    it('reads again after a read that nobody confirmed', async () => {
      const readUrl = serve({ [manifestUrl]: '{}' }, 'v1');
      const reader = readerOf(manifestUrl, { readUrl });
      await collect(reader, conditional);
      expect(await collect(reader, conditional)).toMatchObject([
        { kind: 'manifest' },
      ]);
    });

    it('reads everything where somebody else has read in between', async () => {
      const readUrl = serve({ [manifestUrl]: '{}' }, 'v1');
      const reader = readerOf(manifestUrl, { readUrl });
      await collect(reader, conditional);
      reader.noteIngested(new Set());
      expect(await collect(reader, readAll)).toMatchObject([
        { kind: 'manifest' },
      ]);
    });

    it('does not trust the manifest’s mark for the snapshot beside it', async () => {
      const readUrl = serve(
        {
          [manifestUrl]: '{}',
          'https://github.com/acme/a/tree/main/mcp/tools.json': '{}',
        },
        'v1',
      );
      const reader = readerOf(manifestUrl, { readUrl });
      const items = await collect(reader, conditional);
      await manifestsOf(items)[manifestUrl].readSnapshot?.('tools.json');
      reader.noteIngested(new Set());
      expect(await collect(reader, conditional)).toMatchObject([
        { kind: 'manifest' },
      ]);
    });
  });

  describe('snapshots', () => {
    async function snapshotOf(
      target: string,
      texts: Record<string, string>,
      path: string,
    ) {
      const readUrl = serve({ [target]: '{}', ...texts });
      const items = await collect(readerOf(target, { readUrl }));
      return {
        readUrl,
        read: await manifestsOf(items)[target].readSnapshot?.(path),
      };
    }

    it.each([
      [manifestUrl, 'https://github.com/acme/a/tree/main/mcp/tools/s.json'],
      [
        'https://dev.azure.com/acme/p/_git/a?path=%2Fmcp%2Fserver.json',
        'https://dev.azure.com/acme/p/_git/a?path=%2Fmcp%2Ftools%2Fs.json',
      ],
      [
        'https://files.acme.com/mcp/server.json',
        'https://files.acme.com/mcp/tools/s.json',
      ],
    ])('reads one beside %s', async (target, expected) => {
      const texts = { [expected]: '{"tools":[]}' };
      const { read } = await snapshotOf(target, texts, './tools/s.json');
      expect(read).toMatchObject({ ok: true, snapshot: { file: expected } });
    });

    it.each([
      '../other/s.json',
      'https://evil.example/s.json',
      '//evil.example/s.json',
      '%2e%2e/s.json',
      's.json?token=1',
      '..\\s.json',
    ])('asks nobody for %s', async path => {
      const { read, readUrl } = await snapshotOf(manifestUrl, {}, path);
      expect(read).toMatchObject({
        ok: false,
        findings: [{ rule: 'governance-path' }],
      });
      expect(readUrl).toHaveBeenCalledTimes(1);
    });

    it('finds fault with one that is not there', async () => {
      const { read } = await snapshotOf(manifestUrl, {}, 's.json');
      expect(read).toMatchObject({
        ok: false,
        findings: [{ rule: 'governance-path' }],
      });
    });

    it('throws where the host fails, so that the last good data stays', async () => {
      const readUrl = serve({ [manifestUrl]: '{}' });
      const items = await collect(readerOf(manifestUrl, { readUrl }));
      readUrl.mockRejectedValueOnce(new Error('502'));
      await expect(
        manifestsOf(items)[manifestUrl].readSnapshot?.('s.json'),
      ).rejects.toThrow('502');
    });
  });
});
