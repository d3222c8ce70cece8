import { Entity } from '@backstage/catalog-model';
import { boundServerName } from './boundServerName';

function entityOf(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'API',
    metadata: { name: 'billing', annotations },
    spec: { type: 'mcp-server' },
  };
}

const ORIGIN = 'backstage.io/managed-by-origin-location';
const NAME = 'mcp-registry/server-name';
const BOUND = 'mcp-registry/bound-server';
const DECLARED = 'url:https://git.acme.example/catalog-info.yaml';
const BILLING = 'com.acme.payments/billing';

describe('boundServerName', () => {
  it('believes the registry, and not the authors of an entity', () => {
    const own = { [ORIGIN]: 'mcp-registry:provider', [NAME]: BILLING };
    expect(boundServerName(entityOf(own))).toBe(BILLING);
    const claim = { [ORIGIN]: DECLARED, [NAME]: BILLING };
    expect(boundServerName(entityOf(claim))).toBeUndefined();
    expect(boundServerName(entityOf({ [NAME]: BILLING }))).toBeUndefined();
    const bound = { ...claim, [BOUND]: 'catalog.default/billing' };
    expect(boundServerName(entityOf(bound))).toBe('catalog.default/billing');
    expect(boundServerName(entityOf())).toBeUndefined();
  });
});
