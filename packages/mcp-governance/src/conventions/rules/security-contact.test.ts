import { judged } from '../__testUtils__/judge';
import { securityContact } from './security-contact';

const missing =
  'missing /_meta/backstage.mcp-registry~1governance/support/securityContact';

it('wants the contact itself, not another one, and not a blank', () => {
  const support = {
    onCall: 'mailto:a@acme.example',
    securityContact: 'mailto:b@acme.example',
  };
  expect(judged(securityContact, { governance: { support } })).toEqual([]);
  expect(
    judged(securityContact, {
      governance: { support: { ...support, securityContact: ' ' } },
    }),
  ).toEqual([missing]);
  expect(
    judged(securityContact, {
      governance: { support: { ...support, securityContact: undefined } },
    }),
  ).toEqual([missing]);
  expect(judged(securityContact, {})).toEqual([missing]);
});

it('asks third parties too: somebody here stands for them', () => {
  expect(judged(securityContact, { origin: 'third-party' })).toEqual([missing]);
});
