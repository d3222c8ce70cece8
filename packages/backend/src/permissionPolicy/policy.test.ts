import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  mcpRegistryPermissions,
  mcpServerReadPermission,
} from 'backstage-plugin-mcp-registry-common';
import { FederationPolicy } from './policy';

function userOf(...groups: string[]) {
  const userEntityRef = 'user:default/somebody';
  const info = {
    userEntityRef,
    ownershipEntityRefs: [userEntityRef, ...groups],
  };
  return {
    info,
    credentials: mockCredentials.user(userEntityRef),
    identity: { type: 'user' as const, ...info },
    token: '',
  };
}

async function allowedTo(...groups: string[]) {
  const policy = new FederationPolicy();
  const decisions = await Promise.all(
    mcpRegistryPermissions.map(async permission => ({
      name: permission.name,
      ...(await policy.handle({ permission }, userOf(...groups))),
    })),
  );
  return decisions
    .filter(decision => decision.result === AuthorizeResult.ALLOW)
    .map(decision => decision.name);
}

describe('FederationPolicy', () => {
  it('keeps administering, waivers, audit and refresh for the platform team', async () => {
    expect(await allowedTo('group:default/payments')).toEqual([
      'mcpRegistry.server.read',
      'mcpRegistry.server.publish',
      'mcpRegistry.version.update',
      'mcpRegistry.source.read',
    ]);
  });

  it('lets the platform team do everything', async () => {
    expect(await allowedTo('group:default/platform')).toHaveLength(
      mcpRegistryPermissions.length,
    );
  });

  it('lets everybody read, signed in or not asked about', async () => {
    const decision = await new FederationPolicy().handle({
      permission: mcpServerReadPermission,
    });
    expect(decision.result).toBe(AuthorizeResult.ALLOW);
  });
});
