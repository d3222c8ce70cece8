import { judgeAuthField } from '../__testUtils__/auth-fields';
import { authIssuerChanged } from './auth-issuer-changed';

it('makes less of what is only no longer written down', () => {
  const judge = judgeAuthField(authIssuerChanged, 'issuer');
  const [old, next] = ['https://acme.example/a', 'https://acme.example/b'];
  expect(judge(old, next)).toEqual([['default', 'breaking']]);
  expect(judge(old, undefined)).toEqual([['undeclared', 'risk']]);
  expect(judge(undefined, next)).toEqual([['declared', 'cosmetic']]);
  expect(judge(old, old)).toEqual([]);
});
