import {
  RegistryOverlapCluster,
  RenderedOverlapEvidence,
  ServerOverlap,
} from 'backstage-plugin-mcp-registry-common';
import { aSummary } from './fixtures';

const EVIDENCE: RenderedOverlapEvidence[] = [
  {
    kind: 'same-api',
    sentence: 'Both wrap billing-api.',
    values: ['api:default/billing-api'],
  },
  {
    kind: 'same-tools',
    sentence:
      '1 of 5 tools does the same on both: get_invoice and find_invoice.',
    values: [],
    tools: [{ left: 'get_invoice', right: 'find_invoice' }],
    outOf: 5,
  },
];

const orderBilling = () =>
  aSummary({
    name: 'com.example.orders/order-billing',
    title: 'Order billing',
    entityRef: 'api:default/order-billing',
    owner: 'group:default/orders',
  });

/** Another server over the same ground. */
export function anOverlap(given: Partial<ServerOverlap> = {}): ServerOverlap {
  return {
    server: orderBilling(),
    basis: 'stated',
    isOneOwner: false,
    evidence: EVIDENCE,
    cluster: '0123456789abcdef',
    ...given,
  };
}

/** Two servers that wrap one API. */
export function aCluster(
  given: Partial<RegistryOverlapCluster> = {},
): RegistryOverlapCluster {
  const servers = [orderBilling(), aSummary()];
  return {
    id: '0123456789abcdef',
    ground: { kind: 'api', value: 'api:default/billing-api' },
    sentence: 'billing-api is wrapped twice, by orders and payments.',
    servers,
    owners: ['group:default/orders', 'group:default/payments'],
    overlaps: [
      { left: servers[0].name, right: servers[1].name, evidence: EVIDENCE },
    ],
    ...given,
  };
}
