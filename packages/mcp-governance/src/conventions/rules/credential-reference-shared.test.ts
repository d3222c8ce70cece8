import { judge, run } from '../__testUtils__/judge';
import { createFleetIndex } from '../fleet-index';
import { credentialReferenceShared } from './credential-reference-shared';

const governance = {
  auth: { scheme: 'oauth2', credentialReference: 'vault/payments' },
};

const fleetOf = (references: Record<string, string>) =>
  createFleetIndex(
    Object.entries(references).map(([server, credentialReference]) => ({
      server,
      credentialReference,
      parameters: {},
    })),
  );

it('names the others that use it, and never itself', () => {
  const [finding] = judge(credentialReferenceShared, {
    governance,
    fleet: fleetOf({
      'com.acme.payments/billing': 'vault/payments',
      'com.acme.z/z': 'vault/payments',
      'com.acme.a/a': 'vault/payments',
      'com.acme.b/b': 'vault/Payments',
    }),
  });
  expect(finding.data.servers).toEqual(['com.acme.a/a', 'com.acme.z/z']);
});

it('counts a server that the index does not know yet', () => {
  const fleet = fleetOf({ 'com.acme.a/a': 'vault/payments' });
  expect(judge(credentialReferenceShared, { governance, fleet })).toHaveLength(
    1,
  );
  expect(
    judge(credentialReferenceShared, { governance, fleet: fleetOf({}) }),
  ).toEqual([]);
});

it('is undecided without the fleet, unless there is nothing to share', () => {
  expect(judge(credentialReferenceShared, { governance })).toMatchObject([
    { messageId: 'fleetUnknown', undecided: true, level: 'error' },
  ]);
  expect(run([credentialReferenceShared], {})).toEqual({
    findings: [],
    passed: [],
  });
});

it('does not take a name of JavaScript’s own for a reference', () => {
  expect(
    judge(credentialReferenceShared, {
      governance: {
        auth: { scheme: 'oauth2', credentialReference: 'constructor' },
      },
      fleet: fleetOf({}),
    }),
  ).toEqual([]);
});
