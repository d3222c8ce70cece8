import { judge } from '../__testUtils__/judge';
import { authSchemeAllowed } from './auth-scheme-allowed';

const schemes = (scheme: string, options = {}) =>
  judge(authSchemeAllowed, {
    manifest: { remotes: [{ type: 'sse', url: 'https://a.acme.example' }] },
    governance: { auth: { scheme } },
    options,
  }).map(({ data }) => data);

it('allows strong schemes, whatever their case', () => {
  expect(
    ['oauth2', 'OAuth2', 'oidc', 'mTLS'].flatMap(each => schemes(each)),
  ).toEqual([]);
});

it('names the scheme and those that are allowed', () => {
  expect(schemes('bearer')).toEqual([
    { scheme: 'bearer', schemes: ['oauth2', 'oidc', 'mtls'] },
  ]);
  expect(schemes('oauth2', { schemes: ['mtls'] })).toEqual([
    { scheme: 'oauth2', schemes: ['mtls'] },
  ]);
});

it('leaves `none` and nothing to other rules', () => {
  expect(schemes('none')).toEqual([]);
  expect(schemes('')).toEqual([]);
});

it('does not ask servers without a remote', () => {
  expect(
    judge(authSchemeAllowed, { governance: { auth: { scheme: 'api-key' } } }),
  ).toEqual([]);
});
