/** Strings that every reading of a format accepts, and some that none does. */
interface Samples {
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

const letters = 'a';

const table = new Map<string, Samples>([
  [
    'date-time',
    {
      yes: ['2020-01-31T12:00:00Z', '1999-12-01T00:30:00.5+01:00'],
      no: ['', letters, '2020-01-31', '12:00:00Z', '2020-13-31T12:00:00Z'],
    },
  ],
  [
    'date',
    {
      yes: ['2020-01-31', '1999-12-01'],
      no: ['', letters, '2020-13-31', '2020-02-30', '2020-01-31T12:00:00Z'],
    },
  ],
  [
    'time',
    {
      yes: ['12:00:00Z', '23:59:01+01:00'],
      no: ['', letters, '24:61:00Z', '2020-01-31'],
    },
  ],
  [
    'email',
    {
      yes: ['joe@example.com', 'a.b@example.org'],
      no: ['', letters, 'joe', '@example.com'],
    },
  ],
  [
    'ipv4',
    { yes: ['127.0.0.1', '10.1.2.3'], no: ['', letters, '256.0.0.1', '1.2.3'] },
  ],
  [
    'ipv6',
    { yes: ['::1', '2001:db8::1'], no: ['', letters, '12345::', '127.0.0.1'] },
  ],
  [
    'uuid',
    {
      yes: [
        '2eb8aa08-aa98-11ea-b4aa-73b441d16380',
        '00000000-0000-4000-8000-000000000000',
      ],
      no: ['', letters, '2eb8aa08-aa98-11ea-b4aa', '127.0.0.1'],
    },
  ],
  [
    'uri',
    {
      yes: ['https://example.com/a', 'urn:example:b'],
      no: ['', letters, '//example.com', '\\\\host'],
    },
  ],
  [
    'hostname',
    { yes: ['example.com', 'www.example.org'], no: ['', '-a-', 'a_b.com'] },
  ],
]);

/** Whether a string is of a format; undefined where we cannot say for sure. */
export function isFormatted(format: string, text: string): boolean | undefined {
  const samples = table.get(format);
  if (samples?.yes.includes(text)) return true;
  if (samples?.no.includes(text)) return false;
  return undefined;
}

/** Strings worth trying where formats are concerned. */
export function formatSamples(): string[] {
  return [...table.values()].flatMap(({ yes, no }) => [...yes, ...no]);
}
