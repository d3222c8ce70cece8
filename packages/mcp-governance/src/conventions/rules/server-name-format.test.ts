import { judged } from '../__testUtils__/judge';
import { serverNameFormat } from './server-name-format';

const named = (name: string) =>
  judged(serverNameFormat, { manifest: { name } });

it.each([
  'com.acme/billing',
  'com.acme.payments/billing.v2',
  'io.github.SomeBody/my_server',
  'dev.acme-2/x',
])('accepts %s', name => {
  expect(named(name)).toEqual([]);
});

it.each([
  'acme/billing',
  'com..acme/billing',
  '-com.acme/billing',
  '8.acme/billing',
  'com.acme-/billing',
])('wants a domain in %s', name => {
  expect(named(name)).toEqual(['badNamespace /name']);
});

it('wants a plain name after the one slash', () => {
  expect(named('com.acme/')).toEqual(['badName /name']);
  expect(named('com.acme/a/b')).toEqual(['badName /name']);
  expect(named('com.acme/.hidden')).toEqual(['badName /name']);
  expect(named('billing')).toEqual(['badNamespace /name']);
});

it('wants those that call themselves internal inside the namespaces', () => {
  const own = (name: string, ownNamespaces: string[]) =>
    judged(serverNameFormat, {
      manifest: { name },
      governance: { origin: 'internal' },
      ownNamespaces,
    });
  expect(own('com.acme.x/y', ['com.acme.*'])).toEqual([]);
  expect(own('COM.ACME.x/y', ['com.acme.*'])).toEqual([]);
  expect(own('com.acmeevil/y', ['com.acme.*', 'com.acme/*'])).toEqual([
    'outsideNamespaces /name',
  ]);
  expect(own('com.other/y', [])).toEqual([]);
  expect(
    judged(serverNameFormat, {
      manifest: { name: 'com.other/y' },
      governance: { origin: 'third-party' },
      ownNamespaces: ['com.acme.*'],
    }),
  ).toEqual([]);
});
