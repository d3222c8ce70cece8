import { compared } from '../__testUtils__/compared';
import { capabilityRemoved } from './capability-removed';

const at = (capabilities: unknown, protocolVersion?: string) => ({
  protocolVersion,
  tools: [],
  capabilities,
});

it('grades what clients may rely on', () => {
  const all = {
    completions: {},
    logging: {},
    prompts: { listChanged: true },
    resources: { subscribe: true },
    extensions: { 'com.acme/x': { level: 2 } },
    experimental: { y: {} },
  };
  const found = compared(capabilityRemoved, at(all), at({ prompts: {} }));
  expect(
    found.map(({ impact, data }) => `${impact} ${data.capability}`),
  ).toEqual([
    'breaking completions',
    'breaking extensions.com.acme/x',
    'breaking resources',
    'risk experimental.y',
    'risk logging',
    'risk prompts.listChanged',
    'risk resources.subscribe',
  ]);
  expect(compared(capabilityRemoved, at(all), at(undefined))).toEqual([]);
});

it('holds tasks against a server that could have kept them', () => {
  const tasks = { tasks: { requests: { tools: { call: {} } } } };
  const to = (version: string) =>
    compared(capabilityRemoved, at(tasks, '2025-11-25'), at({}, version)).map(
      ({ impact }) => impact,
    );
  expect(new Set(to('2025-11-25'))).toEqual(new Set(['breaking']));
  expect(new Set(to('2026-07-28'))).toEqual(new Set(['cosmetic']));
});
