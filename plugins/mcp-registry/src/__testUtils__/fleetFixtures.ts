import { FleetHealth } from 'backstage-plugin-mcp-registry-common';

/** The health of a small fleet. */
export function aFleet(overrides: Partial<FleetHealth> = {}): FleetHealth {
  return {
    servers: 25,
    tools: 150,
    unowned: 2,
    byTrust: [
      { level: 'blocked', count: 1 },
      { level: 'unverified', count: 4 },
      { level: 'registered', count: 8 },
      { level: 'conformant', count: 7 },
      { level: 'certified', count: 5 },
    ],
    breakingRules: 9,
    brokenRules: [
      {
        rule: 'tool-name-format',
        isRule: true,
        level: 'error',
        summary: 'Requires tool names that every MCP client accepts.',
        servers: 3,
        findings: 11,
      },
    ],
    parameters: {
      shared: 10,
      agreeing: 8,
      disagreements: [
        {
          name: 'customerId',
          shapes: 3,
          types: [
            { type: 'string', servers: 4 },
            { type: 'integer', servers: 1 },
          ],
        },
        { name: 'cursor', shapes: 2, types: [] },
      ],
    },
    matrix: [
      { owner: 'group:default/orders', servers: 4, broken: { naming: 1 } },
      {
        owner: 'group:default/payments',
        servers: 3,
        broken: { naming: 3, security: 1 },
      },
      { servers: 2, broken: { ownership: 2 } },
    ],
    sources: [
      {
        id: 'git',
        kind: 'url',
        target: 'https://git.example/**/server.json',
        state: 'ok',
        lastAttemptAt: '2026-11-22T10:00:00.000Z',
        lastSuccessAt: '2026-11-22T10:00:00.000Z',
        servers: 20,
        rejected: 1,
      },
      {
        id: 'legacy',
        kind: 'file',
        target: '/srv/manifests',
        state: 'failed',
        lastAttemptAt: '2026-11-22T10:00:00.000Z',
        lastSuccessAt: '2026-11-20T10:00:00.000Z',
        error: 'No such folder.',
        servers: 5,
        rejected: 0,
      },
    ],
    ...overrides,
  };
}
