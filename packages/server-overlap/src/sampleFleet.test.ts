import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseManifest, parseSnapshot } from 'mcp-governance';
import { measure } from '../scripts/evaluate/measure';
import { renderCluster } from './renderEvidence';
import { toOverlapServer } from './toOverlapServer';
import { OverlapServer } from './types';

const FLEET = join(__dirname, '../../../examples/fleet');

function readSnapshot(folder: string) {
  const file = join(folder, 'snapshot.json');
  if (!existsSync(file)) return undefined;
  const result = parseSnapshot({ text: readFileSync(file, 'utf8'), file });
  return result.ok ? result.value.snapshot : undefined;
}

function readServer(folder: string, file: string): OverlapServer[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const result = parseManifest({ text, file });
  if (!result.ok) return [];
  const snapshot = readSnapshot(folder);
  return [toOverlapServer({ ...result.value.parsed, snapshot })];
}

function readFleet(): OverlapServer[] {
  const files = readdirSync(FLEET, { recursive: true, encoding: 'utf8' });
  const manifests = files
    .filter(file => /server\.(?:json|yaml)$/.test(file))
    .sort();
  const servers = manifests.flatMap(file => {
    const [name = '', ...folders] = file.split('/').reverse();
    return readServer(join(FLEET, ...folders.reverse()), name);
  });
  return [...new Map(servers.map(server => [server.name, server])).values()];
}

describe('overlap in the sample organization', () => {
  it('is billing, wrapped by three teams, and nothing else', () => {
    const { servers, clusters, overlaps } = measure(readFleet());
    expect(servers).toBeGreaterThan(20);
    expect(clusters.map(renderCluster)).toEqual([
      'billing-api is wrapped three times, by orders, payments and support.',
    ]);
    expect(clusters[0].servers).toEqual([
      'com.acme.orders/order-billing',
      'com.acme.payments/billing',
      'com.acme.support/refund-desk',
    ]);
    expect(overlaps).toHaveLength(3);
  });
});
