import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { FileSourceConfig } from '../config/types';
import { collect, manifestsOf, readAll, textOf } from './__testUtils__/fakes';
import { FileSourceReader } from './FileSourceReader';
import { SourceItem } from './types';

const temporary = createMockDirectory();
const limits = { manifestBytes: 1000, snapshotBytes: 50 };

function readerOf(config: Partial<FileSourceConfig> = {}) {
  return new FileSourceReader(
    {
      id: 'fleet',
      path: temporary.resolve('fleet'),
      include: ['**/server.json', '**/server.yaml'],
      schedule: { frequency: { minutes: 5 }, timeout: { minutes: 2 } },
      ...config,
    },
    limits,
  );
}

function write(files: Record<string, string | Uint8Array>) {
  for (const [path, content] of Object.entries(files)) {
    const file = temporary.resolve(path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function placesOf(items: SourceItem[]) {
  return items.map(item =>
    'location' in item ? `${item.kind} ${item.location}` : item.kind,
  );
}

describe('FileSourceReader', () => {
  beforeEach(() => {
    temporary.clear();
    write({ 'fleet/.keep': '' });
  });

  it('reads what the globs match, in a steady order, with provenance', async () => {
    write({
      'fleet/b/server.yaml': 'name: b',
      'fleet/a/deep/server.json': '{"name":"a"}',
      'fleet/a/readme.json': '{}',
      'fleet/node_modules/x/server.json': '{}',
      'fleet/.hidden/server.json': '{}',
      'elsewhere/server.json': '{}',
    });
    const items = await collect(readerOf());
    expect(placesOf(items)).toEqual([
      'manifest a/deep/server.json',
      'manifest b/server.yaml',
    ]);
    const read = manifestsOf(items)['a/deep/server.json'];
    expect(read).toMatchObject({
      sourceId: 'fleet',
      by: 'source:fleet',
      manifest: { file: 'a/deep/server.json' },
    });
    expect(textOf(read.manifest.text)).toBe('{"name":"a"}');
  });

  it('hands over bytes that are no UTF-8 as they are', async () => {
    const bytes = Uint8Array.from([0x7b, 0xff, 0xfe]);
    write({ 'fleet/server.json': bytes });
    const { manifest } = manifestsOf(await collect(readerOf()))['server.json'];
    expect(Uint8Array.from(Buffer.from(manifest.text))).toEqual(bytes);
  });

  it('reads no more than one byte beyond the limit', async () => {
    write({
      'fleet/exact/server.json': 'x'.repeat(1000),
      'fleet/huge/server.json': 'x'.repeat(5_000_000),
    });
    const manifests = manifestsOf(await collect(readerOf()));
    expect(manifests['exact/server.json'].manifest.text).toHaveLength(1000);
    expect(manifests['huge/server.json'].manifest.text).toHaveLength(1001);
  });

  it('follows no link out of its folder, and reads the rest', async () => {
    write({
      'secret/server.json': '{"name":"secret"}',
      'fleet/good/server.json': '{}',
      'fleet/dangling/.keep': '',
      'fleet/inside/.keep': '',
      'fleet/outside/.keep': '',
    });
    const link = (target: string, path: string) =>
      symlinkSync(temporary.resolve(target), temporary.resolve(path));
    link('secret/server.json', 'fleet/outside/server.json');
    link('fleet/good/server.json', 'fleet/inside/server.json');
    link('nowhere', 'fleet/dangling/server.json');
    link('secret', 'fleet/folder');
    link('fleet', 'fleet/cycle');
    const items = await collect(readerOf());
    expect(placesOf(items)).toEqual([
      'failure dangling/server.json',
      'manifest good/server.json',
      'manifest inside/server.json',
      'failure outside/server.json',
    ]);
    expect(items[3]).toMatchObject({
      error: 'The link leads out of the source’s folder and is not followed',
    });
  });

  it('is not fooled by a folder whose name begins as its own', async () => {
    write({ 'fleet2/server.json': '{}', 'fleet/x/.keep': '' });
    symlinkSync(
      temporary.resolve('fleet2/server.json'),
      temporary.resolve('fleet/x/server.json'),
    );
    expect(placesOf(await collect(readerOf()))).toEqual([
      'failure x/server.json',
    ]);
  });

  it('fails as a whole where the folder is not there', async () => {
    const missing = readerOf({ path: temporary.resolve('nowhere') });
    await expect(collect(missing)).rejects.toThrow('ENOENT');
    write({ 'fleet/server.json': '{}' });
    const file = readerOf({ path: temporary.resolve('fleet/server.json') });
    await expect(collect(file)).rejects.toThrow('is not a folder');
  });

  it('tells of a folder that vanished or cannot be listed', async () => {
    write({
      'fleet/a/server.json': '{}',
      'fleet/b/server.json': '{}',
      'fleet/c/server.json': '{}',
    });
    const items: SourceItem[] = [];
    for await (const item of readerOf().read(readAll)) {
      items.push(item);
      rmSync(temporary.resolve('fleet/b'), { recursive: true, force: true });
    }
    expect(placesOf(items)).toEqual([
      'manifest a/server.json',
      'unlisted b',
      'manifest c/server.json',
    ]);
  });

  it('stops when it is told to', async () => {
    write({ 'fleet/a/server.json': '{}', 'fleet/b/server.json': '{}' });
    const abort = new AbortController();
    const reading = readerOf().read({ ...readAll, signal: abort.signal });
    await reading.next();
    abort.abort(new Error('enough'));
    await expect(reading.next()).rejects.toThrow('enough');
  });

  it('tells of a file that cannot be read, and reads the rest', async () => {
    write({ 'fleet/a/.keep': '', 'fleet/b/server.json': '{}' });
    const loop = temporary.resolve('fleet/a/server.json');
    symlinkSync(loop, loop);
    const items = await collect(readerOf());
    expect(placesOf(items)).toEqual([
      'failure a/server.json',
      'manifest b/server.json',
    ]);
    expect(items[0]).toMatchObject({
      error: expect.stringContaining('ELOOP'),
    });
  });

  describe('snapshots', () => {
    const manifest = `name: com.acme/a
_meta:
  backstage.mcp-registry/governance:
    snapshot: ../snapshot.json
`;

    async function readSnapshot(path: string) {
      const items = manifestsOf(await collect(readerOf()));
      return items['a/server.yaml'].readSnapshot?.(path);
    }

    beforeEach(() => {
      write({
        'fleet/a/server.yaml': manifest,
        'fleet/a/tools/snapshot.json': '{"tools":[]}',
        'fleet/snapshot.json': '{"tools":["not yours"]}',
      });
    });

    it('reads one beside the manifest', async () => {
      const read = await readSnapshot('./tools//snapshot.json');
      expect(read).toMatchObject({
        ok: true,
        snapshot: { file: 'a/tools/snapshot.json' },
      });
      expect(read?.ok && textOf(read.snapshot.text)).toBe('{"tools":[]}');
    });

    it('reads no more than one byte beyond the limit', async () => {
      write({ 'fleet/a/big.json': 'x'.repeat(1_000_000) });
      const read = await readSnapshot('big.json');
      expect(read?.ok && read.snapshot.text).toHaveLength(51);
    });

    it.each([
      ['leaves the folder', '../snapshot.json'],
      ['leaves the folder and comes back', 'tools/../../a/server.yaml'],
      ['leaves the folder in Windows’ way', '..\\snapshot.json'],
      ['leaves the folder in a URL’s way', '%2e%2e/snapshot.json'],
      ['is absolute', '/etc/hostname'],
      ['is a URL', 'https://evil.example/snapshot.json'],
      ['is a file URL', 'file:///etc/hostname'],
      ['holds a NUL', 'tools/snapshot.json\0'],
      ['is empty', ''],
      ['is the folder itself', '.'],
      ['leads to a folder', 'tools'],
      ['leads to nothing', 'nothing.json'],
      ['leads through a file', 'server.yaml/snapshot.json'],
      ['is a link that leads out', 'link.json'],
    ])('refuses a path that %s, with its place', async (_, path) => {
      symlinkSync(
        temporary.resolve('fleet/snapshot.json'),
        join(temporary.path, 'fleet/a/link.json'),
      );
      expect(await readSnapshot(path)).toEqual({
        ok: false,
        findings: [
          expect.objectContaining({
            rule: 'governance-path',
            level: 'error',
            pointer: '/_meta/backstage.mcp-registry~1governance/snapshot',
            location: { file: 'a/server.yaml', line: 4, column: 5 },
          }),
        ],
      });
    });
  });
});
