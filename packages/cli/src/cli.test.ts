import { ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { runCli } from './cli';
import { Io } from './io';

const SERVERS = resolve(__dirname, '../test-servers');

interface Answer {
  status: number;
  body: unknown;
}

function createTestIo(files: Record<string, string> = {}, answer?: Answer) {
  const printed: string[] = [];
  const told: string[] = [];
  const requests: { url: string; init?: RequestInit }[] = [];
  const written: Record<string, string> = {};
  const io: Io = {
    env: {
      MCP_REGISTRY_TOKEN: 'token-of-the-test',
      MCP_REGISTRY_URL: 'http://portal.example',
    },
    print: text => printed.push(text),
    tell: text => told.push(text),
    readFile: async path => {
      const text = files[path] ?? files[path.split('/').pop() ?? ''];
      if (text === undefined) {
        throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
      }
      return new TextEncoder().encode(text);
    },
    writeFile: async (path, text) => {
      written[path] = text;
    },
    runGit: async () => {
      throw new Error('no git here');
    },
    now: () => '2026-11-22T12:00:00Z',
    fetch: async (input, init) => {
      requests.push({ url: String(input), init });
      if (!answer) {
        throw new TypeError('fetch failed');
      }
      return new Response(JSON.stringify(answer.body), {
        status: answer.status,
        headers: { 'Content-Type': 'application/json' },
      });
    },
  };
  return { io, printed, told, requests, written };
}

function server(name: string, ...args: string[]) {
  return ['--', process.execPath, resolve(SERVERS, name), ...args];
}

const started: ChildProcess[] = [];

afterEach(() => {
  started.splice(0).forEach(child => child.kill());
});

/** Starts a test server over HTTP and returns its address. */
async function startHttpServer(era: '2025' | '2026'): Promise<string> {
  const child = spawn(process.execPath, [resolve(SERVERS, 'http.cjs'), era], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const [address] = await once(child.stdout, 'data');
  return String(address).trim();
}

function digestOf(told: string[]) {
  return told.join('\n').match(/sha256:[0-9a-f]{64}/)?.[0];
}

describe('mcp-registry snapshot', () => {
  it('gives the same over both protocols and transports, and over pages', async () => {
    const older = await startHttpServer('2025');
    const modern = await startHttpServer('2026');
    const taken = [];
    for (const target of [
      server('server-2025.cjs'),
      server('server-2026.cjs'),
      server('server-paged.cjs'),
      ['--url', older, '--header', 'x-offer: yes'],
      ['--url', modern, '--header', 'x-offer: yes'],
    ]) {
      const { io, printed, told } = createTestIo();
      const code = await runCli(['snapshot', ...target], io);
      expect({ target, code, told }).toMatchObject({ code: 0 });
      const { protocolVersion, ...offer } = JSON.parse(printed.join('\n'));
      taken.push({ protocolVersion, offer, digest: digestOf(told) });
    }
    expect(taken.map(each => each.protocolVersion)).toEqual([
      '2025-11-25',
      '2026-07-28',
      '2025-11-25',
      '2025-11-25',
      '2026-07-28',
    ]);
    const [{ offer, digest }] = taken;
    for (const list of ['tools', 'prompts', 'resources', 'resourceTemplates']) {
      expect(offer[list]).toHaveLength(5);
    }
    expect(offer).toMatchObject({
      capabilities: [
        'completions',
        'prompts',
        'resources',
        'tools',
        'tools.listChanged',
      ],
    });
    expect(digest).toBeDefined();
    expect(taken.map(each => each.offer)).toEqual(taken.map(() => offer));
    expect(taken.map(each => each.digest)).toEqual(taken.map(() => digest));
  }, 60_000);

  it('records which lists caches may share', async () => {
    const taken = [];
    for (const scope of ['public', 'private']) {
      const { io, printed } = createTestIo();
      await runCli(['snapshot', ...server('server-2026.cjs', scope)], io);
      taken.push(JSON.parse(printed.join('\n')).publicLists);
    }
    expect(taken).toEqual([['tools'], undefined]);
  }, 30_000);

  it('says when an address turns it away', async () => {
    const url = await startHttpServer('2025');
    const { io, told } = createTestIo();
    expect(await runCli(['snapshot', '--url', url], io)).toBe(2);
    expect(told.join()).toMatch(
      /Could not talk to http:\/\/127\.0\.0\.1.* \(HTTP 401\); give .* --header/,
    );
  }, 30_000);

  it('writes to a file and says what it found', async () => {
    const { io, told, written } = createTestIo();
    const code = await runCli(
      ['snapshot', '--out', 'snapshot.json', ...server('server-2025.cjs')],
      io,
    );
    expect(code).toBe(0);
    expect(JSON.parse(written['snapshot.json']).tools).toHaveLength(5);
    expect(told.join()).toMatch(/snapshot\.json: 5 tools, 5 prompts/);
  }, 30_000);

  it('gives up on a server whose pages never end', async () => {
    const { io, told } = createTestIo();
    const code = await runCli(
      ['snapshot', ...server('server-paged.cjs', 'endless')],
      io,
    );
    expect(code).toBe(2);
    expect(told.join()).toMatch(/tools\/list does not end/);
  }, 30_000);

  it('says that a command could not be talked to', async () => {
    const { io, told } = createTestIo();
    const code = await runCli(['snapshot', '--', 'no-such-command-here'], io);
    expect(code).toBe(2);
    expect(told.join()).toMatch(
      /Could not talk to no-such-command-here: there is no such command here; check/,
    );
  }, 30_000);

  it.each([
    [
      ['--', process.execPath, '-e', '0'],
      /it ended before it answered; run it/,
    ],
    [['--url', 'http://127.0.0.1:1999/mcp'], /nothing answers at this address/],
    [
      [
        '--timeout',
        '1',
        '--',
        process.execPath,
        '-e',
        'setTimeout(() => {}, 9000)',
      ],
      /did not answer in time; .* --timeout <seconds>/,
    ],
  ])(
    'says why nothing came of %j, and what to do',
    async (argv, message) => {
      const { io, told } = createTestIo();
      expect(await runCli(['snapshot', ...argv], io)).toBe(2);
      expect(told.join('\n')).toMatch(message);
      expect(told.join('\n')).not.toMatch(/SdkError|Error: .*Error/);
    },
    30_000,
  );

  it('says why the snapshot could not be written', async () => {
    const { io, told } = createTestIo();
    io.writeFile = async () => {
      throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    };
    const argv = ['snapshot', '--out', 'dir', ...server('server-2025.cjs')];
    expect(await runCli(argv, io)).toBe(2);
    expect(told).toContain(
      'Error: Could not write dir: it is a folder; name the file in it',
    );
  }, 30_000);

  it.each([
    [['snapshot'], /Name one server/],
    [
      ['snapshot', '--url', 'http://a.example', '--', 'node'],
      /Name one server/,
    ],
    [['snapshot', '--url', 'file:///etc/passwd'], /http or https/],
    [['snapshot', 'https://a.example/mcp'], /name it with --url/],
    [
      ['snapshot', '--url', 'http://a.example', '--header', 'x'],
      /--header takes/,
    ],
    [['snapshot', '--timeout', '0', '--', 'node'], /--timeout takes/],
  ])('refuses %j', async (argv, message) => {
    const { io, told } = createTestIo();
    expect(await runCli(argv, io)).toBe(2);
    expect(told.join('\n')).toMatch(message);
  });
});

const manifest = JSON.stringify({
  name: 'com.acme.payments/billing',
  description: 'Invoices',
  version: '1.0.0',
  _meta: {
    'backstage.mcp-registry/governance': { snapshot: './snapshot.json' },
  },
});

const published = {
  outcome: 'created',
  server: 'com.acme.payments/billing',
  version: '1.0.0',
  entityRef: 'api:default/com.acme.payments_billing',
  trustLevel: 'registered',
  verdict: 'warn',
  contractDigest: 'sha256:00',
  findings: [],
};

const finding = {
  rule: 'on-call-contact',
  level: 'error',
  document: 'manifest',
  pointer: '/_meta',
  messageId: 'missing',
  data: {},
  fingerprint: '0123456789abcdef',
  location: { file: 'server.json', line: 3, column: 5 },
  message: 'Nobody is on call.',
  fix: 'Name who is.',
};

describe('mcp-registry publish', () => {
  const files = { 'server.json': manifest, 'snapshot.json': '{"tools":[]}' };

  it('sends manifest and snapshot with the publisher’s token', async () => {
    const { io, printed, requests } = createTestIo(files, {
      status: 200,
      body: published,
    });
    expect(await runCli(['publish'], io)).toBe(0);
    expect(requests[0].url).toBe(
      'http://portal.example/api/mcp-registry/v1/publish',
    );
    expect(new Headers(requests[0].init?.headers).get('authorization')).toBe(
      'Bearer token-of-the-test',
    );
    expect(JSON.parse(String(requests[0].init?.body))).toMatchObject({
      manifest,
      file: 'server.json',
      format: 'json',
      snapshot: '{"tools":[]}',
    });
    expect(printed.join()).toMatch(/billing 1\.0\.0: created · verdict warn/);
  });

  it('sends the accepted findings that stand beside the manifest along', async () => {
    const waiver = {
      fingerprint: '0123456789abcdef',
      reason: 'Only our own job called it.',
      grantedBy: 'user:default/ada',
      expires: '2027-03-31',
    };
    const list = JSON.stringify([{ ...waiver, rule: 'tool-removed' }]);
    const { io, requests } = createTestIo(
      { ...files, 'waivers.yaml': list },
      { status: 200, body: published },
    );
    expect(await runCli(['publish'], io)).toBe(0);
    expect(JSON.parse(String(requests[0].init?.body)).waivers).toEqual([
      waiver,
    ]);
  });

  it('shows findings with place and fix when the registry refuses', async () => {
    const { io, told } = createTestIo(files, {
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: 'The manifest was rejected',
          findings: [finding],
        },
        request: { method: 'POST', url: '/v1/publish' },
        response: { statusCode: 400 },
      },
    });
    expect(await runCli(['publish', 'server.json'], io)).toBe(1);
    expect(told.join('\n')).toMatch(/server\.json:3:5 \/_meta/);
    expect(told.join('\n')).toMatch(/Fix: Name who is\./);
    expect(told.join('\n')).toMatch(/Refused: The manifest was rejected/);
  });

  it('shows the call that worked and now fails', async () => {
    const { io, told } = createTestIo(files, {
      status: 409,
      body: {
        error: {
          name: 'ConflictError',
          message: 'Not published. Publish it as 2.0.0.',
          findings: [
            {
              ...finding,
              rule: 'input-required-property-added',
              impact: 'breaking',
              flags: [],
              bump: 'major',
              tool: 'refund',
              witness: { invoice: 'in_17' },
            },
          ],
        },
        response: { statusCode: 409 },
      },
    });
    expect(await runCli(['publish', 'server.json'], io)).toBe(1);
    expect(told.join('\n')).toMatch(/^breaking input-required-property-added/);
    expect(told.join('\n')).toMatch(
      /This call worked and now fails: \{"invoice":"in_17"\}/,
    );
    expect(told.join('\n')).toMatch(/Refused: .*2\.0\.0/);
  });

  it('cannot run without an answer, and never shows the token', async () => {
    const { io, told } = createTestIo(files);
    expect(await runCli(['publish'], io)).toBe(2);
    expect(told.join()).toMatch(/fetch failed/);
    expect(told.join()).not.toMatch(/token-of-the-test/);
  });

  it('reads no snapshot outside the manifest’s folder', async () => {
    const outside = manifest.replace('./snapshot.json', '../../etc/passwd');
    const { io, requests } = createTestIo(
      { 'server.json': outside, passwd: 'root' },
      { status: 200, body: published },
    );
    expect(await runCli(['publish'], io)).toBe(0);
    expect(String(requests[0].init?.body)).not.toContain('"snapshot":"root"');
  });

  it.each([
    [{ MCP_REGISTRY_URL: 'http://portal.example' }, /MCP_REGISTRY_TOKEN/],
    [{ MCP_REGISTRY_TOKEN: 't' }, /--portal/],
  ])('names what is missing of %j', async (env, message) => {
    const { io, told } = createTestIo(files);
    expect(await runCli(['publish'], { ...io, env })).toBe(2);
    expect(told.join()).toMatch(message);
  });

  it('publishes no bytes that are not text, and says where they are', async () => {
    const { io, told, requests } = createTestIo({}, { status: 200, body: {} });
    const latin1 = Buffer.from('{\n  "title": "caf\u00e9"\n}', 'latin1');
    const code = await runCli(['publish', 'odd.json'], {
      ...io,
      readFile: async () => latin1,
    });
    expect(code).toBe(2);
    expect(told.join()).toMatch(/text-not-utf8 at odd\.json:2:16/);
    expect(requests).toEqual([]);
  });

  it('names a file that is not there', async () => {
    const { io, told } = createTestIo();
    expect(await runCli(['publish', 'nowhere.json'], io)).toBe(2);
    expect(told.join()).toMatch(/Could not read nowhere\.json/);
  });
});

describe('mcp-registry explain', () => {
  it('prints the page of a rule, by alias too, and says which level', async () => {
    const { io, printed, told } = createTestIo();
    const offline = { ...io, env: {} };
    expect(await runCli(['explain', 'tool-name-format'], offline)).toBe(0);
    expect(printed.join()).toMatch(/^# tool-name-format/);
    expect(told.join()).toMatch(/Default level: error/);
  });

  it.each([
    ['warning', 3, /In force here: warning .* 3 servers break it now/],
    ['error', 1, /In force here: error .* 1 server breaks it now/],
    ['off', 3, /In force here: off .*; not checked/],
  ])(
    'prints what is in force in a portal: %s',
    async (level, brokenBy, told) => {
      const body = {
        id: 'tool-name-format',
        page: '# tool-name-format',
        level,
        defaultLevel: 'error',
        brokenBy,
      };
      const test = createTestIo({}, { status: 200, body });
      expect(await runCli(['explain', 'tool-name-format'], test.io)).toBe(0);
      expect(test.told.join()).toMatch(told);
    },
  );

  it('prints the page of a compatibility check, with a portal too', async () => {
    const { io, printed, told, requests } = createTestIo();
    expect(await runCli(['explain', 'tool-removed'], io)).toBe(0);
    expect(printed.join()).toMatch(/^# tool-removed[^]*## How to fix/);
    expect(told.join()).toMatch(/Default impact: breaking/);
    expect(requests).toEqual([]);
  });

  it('proposes the nearest id', async () => {
    const { io, told } = createTestIo();
    const code = await runCli(['explain', 'tool-name-fromat'], {
      ...io,
      env: {},
    });
    expect(code).toBe(2);
    expect(told.join()).toMatch(/did you mean tool-name-format/);
  });
});

describe('mcp-registry', () => {
  it('refuses an unknown command', async () => {
    const { io, told } = createTestIo();
    expect(await runCli(['frobnicate'], io)).toBe(2);
    expect(told.join()).toMatch(/unknown command/);
  });
});
