import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPortal } from '../__testUtils__/portal';
import { runCli } from '../cli';
import { processIo } from '../io';

const content = '{\n  "allowedMcpServers": [],\n  "deniedMcpServers": []\n}\n';
const exported = {
  format: 'copilot-managed-settings',
  file: 'managed-settings.json',
  content,
  sha256: '00',
  servers: ['com.acme/a', 'com.acme/b'],
  leftOut: [{ server: 'com.acme/c', reason: 'No address' }],
};

let portal: Awaited<ReturnType<typeof startPortal>>;
let asked: string[];
let folder: string;

beforeEach(async () => {
  asked = [];
  folder = await mkdtemp(join(tmpdir(), 'mcp-registry-export-'));
  portal = await startPortal((request, answer) => {
    asked.push(request.url ?? '');
    answer(exported);
  });
});

afterEach(() => portal.close());

async function run(...args: string[]) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await runCli(['export', ...args], {
    ...processIo,
    env: { MCP_REGISTRY_URL: portal.url, MCP_REGISTRY_TOKEN: 't' },
    print: text => printed.push(text),
    tell: text => told.push(text),
  });
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

describe('mcp-registry export', () => {
  it('prints the file, and apart from it what it cannot name', async () => {
    expect(await run('copilot-managed-settings')).toEqual({
      code: 0,
      printed: content.trimEnd(),
      told: 'Left out: com.acme/c: No address',
    });
    expect(asked).toEqual([
      '/api/mcp-registry/v1/exports/copilot-managed-settings',
    ]);
  });

  it('writes the same bytes, and finds them in order', async () => {
    const file = join(folder, 'managed-settings.json');
    const args = ['copilot-managed-settings', '--out', file];
    expect((await run(...args)).code).toBe(0);
    expect(await readFile(file, 'utf8')).toBe(content);
    const checked = await run('copilot-managed-settings', '--check', file);
    expect(checked).toMatchObject({
      code: 0,
      printed: `${file} holds the approved set: 2 servers`,
    });
  });

  it.each([
    [content.replace('[]', '[{}]'), 2],
    [`${content}\n`, 6],
    ['', 1],
  ])('refuses another file, and says from where', async (text, line) => {
    const file = join(folder, 'managed-settings.json');
    await writeFile(file, text);
    const { code, printed } = await run(
      'copilot-managed-settings',
      '--check',
      file,
    );
    expect(code).toBe(1);
    expect(printed).toContain(`from line ${line} on`);
  });

  it('says which formats there are, and which file it cannot read', async () => {
    const unknown = await run('windsurf');
    expect(unknown.code).toBe(2);
    expect(unknown.told).toContain('claude-managed-mcp');
    const missing = join(folder, 'missing.json');
    const unread = await run('static-registry', '--check', missing);
    expect(unread.code).toBe(2);
    expect(unread.told).toContain(`Could not read ${missing}`);
  });
});
