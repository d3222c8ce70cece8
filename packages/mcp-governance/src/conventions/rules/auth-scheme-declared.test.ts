import { judged } from '../__testUtils__/judge';
import { authSchemeDeclared } from './auth-scheme-declared';

const manifest = {
  remotes: [{ type: 'streamable-http', url: 'https://billing.acme.example' }],
};
const missing = 'missing /_meta/backstage.mcp-registry~1governance/auth/scheme';

it('wants a scheme of internal servers with a remote', () => {
  expect(judged(authSchemeDeclared, { manifest })).toEqual([missing]);
  expect(
    judged(authSchemeDeclared, {
      manifest,
      governance: { auth: { scheme: '' } },
    }),
  ).toEqual([missing]);
});

it('takes any scheme for an answer, and leaves judging it to others', () => {
  expect(
    judged(authSchemeDeclared, {
      manifest,
      governance: { auth: { scheme: 'none' } },
    }),
  ).toEqual([]);
});

it('asks neither third parties nor servers without a remote', () => {
  expect(
    judged(authSchemeDeclared, { manifest, origin: 'third-party' }),
  ).toEqual([]);
  expect(judged(authSchemeDeclared, { manifest: { remotes: [] } })).toEqual([]);
});
