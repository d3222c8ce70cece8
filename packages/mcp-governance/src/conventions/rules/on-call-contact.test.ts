import { judged } from '../__testUtils__/judge';
import { onCallContact } from './on-call-contact';

const missing =
  'missing /_meta/backstage.mcp-registry~1governance/support/onCall';

it('wants the contact itself, not another one, and not a blank', () => {
  const support = {
    onCall: 'mailto:a@acme.example',
    securityContact: 'mailto:b@acme.example',
  };
  expect(judged(onCallContact, { governance: { support } })).toEqual([]);
  expect(
    judged(onCallContact, {
      governance: { support: { ...support, onCall: ' ' } },
    }),
  ).toEqual([missing]);
  expect(
    judged(onCallContact, {
      governance: { support: { ...support, onCall: undefined } },
    }),
  ).toEqual([missing]);
  expect(judged(onCallContact, {})).toEqual([missing]);
});

it('asks third parties too: somebody here stands for them', () => {
  expect(judged(onCallContact, { origin: 'third-party' })).toEqual([missing]);
});
