import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  Convention,
  ServerFindings,
} from 'backstage-plugin-mcp-registry-common';
import request from 'supertest';
import {
  DemoRegistry,
  demoTokens,
  runCommand,
  startDemoRegistry,
} from './__testUtils__/demoRegistry';

// The command starts in a process of its own, on a machine that runs more.
jest.setTimeout(120_000);

const SERVER = 'com.acme.platform/everything';
const token = demoTokens.MCP_REGISTRY_TOKEN_PLATFORM_CI;
const folder = createMockDirectory();

/** One tool that breaks three rules, all of them errors by default. */
const SNAPSHOT = { tools: [{ name: 'no such name' }] };

const CHANGED = {
  'tool-name-format': 'warning',
  'tool-description-missing': 'off',
};

const LEVELS: [rule: string, level: string][] = [
  ...Object.entries(CHANGED),
  ['tool-schema-missing', 'error'],
];

describe('a rule’s level in app-config', () => {
  let server: DemoRegistry;
  const get = async <T>(path: string): Promise<T> => {
    const { body, status } = await request(server)
      .get(`/api/mcp-registry/v1/${path}`)
      .set('authorization', `Bearer ${token}`);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    server = await startDemoRegistry({ rules: CHANGED });
    folder.setContent({ 'snapshot.json': JSON.stringify(SNAPSHOT) });
    const snapshot = folder.resolve('snapshot.json');
    const manifest = 'examples/publish/server.yaml';
    const args = ['publish', manifest, '--snapshot', snapshot];
    await runCommand(server, { token, args });
  });

  it.each(LEVELS)(
    '%s is %s on its page, to the command and in findings',
    async (rule, level) => {
      const page = await get<Convention>(`conventions/${rule}`);
      expect(page).toMatchObject({ level, defaultLevel: 'error' });
      const isChanged = level !== 'error';
      expect(page.page).toContain(
        `- **Level:** ${level}${isChanged ? ' (default: error)' : ''}\n`,
      );

      const args = ['explain', rule];
      const { stdout, stderr } = await runCommand(server, { token, args });
      expect(stdout.trim()).toBe(page.page.trim());
      expect(stderr).toContain(`In force here: ${level} (default error)`);

      const { findings, passed } = await get<ServerFindings>(
        `servers/${encodeURIComponent(SERVER)}/findings`,
      );
      const found = findings.filter(finding => finding.rule === rule);
      const expected = level === 'off' ? [] : [level];
      expect(found.map(finding => finding.level)).toEqual(expected);
      expect(passed).not.toContain(rule);
      expect(page.brokenBy).toBe(expected.length);
    },
  );
});
