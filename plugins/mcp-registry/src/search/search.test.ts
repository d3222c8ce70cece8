import {
  aReason,
  aSearchAnswer,
  aServerAnswer,
  aToolAnswer,
  DESK,
} from '../__testUtils__/searchFixtures';
import { groupAnswers } from './groupAnswers';
import { joinWords, toReasonWord } from './reasonWords';
import { toProposeHref } from './toProposeHref';
import { toReasonPhrases } from './toReasonPhrases';
import { toSnippet, toTextParts } from './toTextParts';

describe('parts of a text', () => {
  it('marks the ranges, in whatever order they come', () => {
    const ranges = [
      { start: 9, end: 16 },
      { start: 0, end: 6 },
    ];
    expect(toTextParts('Refund an invoice', ranges)).toEqual([
      { text: 'Refund', marked: true },
      { text: ' an', marked: false },
      { text: ' invoic', marked: true },
      { text: 'e', marked: false },
    ]);
  });

  it('loses no text to ranges that make no sense', () => {
    const ranges = [
      { start: -1, end: 2 },
      { start: 3, end: 3 },
      { start: 2, end: 900 },
      { start: NaN, end: 2 },
      { start: 1, end: 4 },
      { start: 2, end: 5 },
    ];
    const parts = toTextParts('invoice', ranges);
    expect(parts.map(({ text }) => text).join('')).toBe('invoice');
    expect(parts.filter(({ marked }) => marked)).toEqual([
      { text: 'nvo', marked: true },
    ]);
    expect(toTextParts('', ranges)).toEqual([]);
  });

  it('cuts a long text around what was found in it', () => {
    const text = `${'a few words '.repeat(50)}refund ${'and more '.repeat(50)}`;
    const start = text.indexOf('refund');
    const snippet = toSnippet(text, [{ start, end: start + 6 }], 200);
    expect(snippet.text.length).toBeLessThanOrEqual(202);
    expect(snippet.text).toMatch(/^…\w.*refund.*…$/);
    const [range] = snippet.ranges;
    expect(snippet.text.slice(range.start, range.end)).toBe('refund');
  });

  it('keeps what is found early, and cuts where there is no space', () => {
    const early = toSnippet('x'.repeat(500), [{ start: 5, end: 9 }], 200);
    expect(early.text).toBe(`${'x'.repeat(200)}…`);
    expect(early.ranges).toEqual([{ start: 5, end: 9 }]);
    const late = toSnippet('x'.repeat(500), [{ start: 400, end: 404 }], 200);
    expect(late).toEqual({
      text: `…${'x'.repeat(100)}`,
      ranges: [{ start: 1, end: 5 }],
    });
    const short = toSnippet('short', [{ start: 0, end: 2 }], 200);
    expect(short).toEqual({ text: 'short', ranges: [{ start: 0, end: 2 }] });
  });
});

describe('reasons', () => {
  it('tells each word once, by the strictest and most telling match', () => {
    const phrases = toReasonPhrases([
      aReason({ field: 'description', found: 'refunded' }),
      aReason({ field: 'title', asked: 'invoice', kind: 'synonym' }),
      aReason({ field: 'tags', asked: 'invoice', found: 'invoices' }),
      aReason({ field: 'name', found: 'refund' }),
    ]);
    expect(
      phrases.map(({ field, words }) => [
        field,
        words.map(({ found }) => found),
      ]),
    ).toEqual([
      ['name', ['refund']],
      ['tags', ['invoices']],
    ]);
  });

  it('always tells what is wrapped, and takes a title for a name', () => {
    const phrases = toReasonPhrases([
      aReason({ field: 'title' }),
      aReason({ field: 'wraps' }),
      aReason({ field: 'name', asked: 'desk', found: 'desk' }),
    ]);
    expect(phrases.map(({ field }) => field)).toEqual(['name', 'wraps']);
    expect(phrases[0].words.map(({ found }) => found)).toEqual([
      'refund',
      'desk',
    ]);
  });

  it.each([
    ['word', '“refunds”'],
    ['synonym', '“refunds” (another word for “money back”)'],
    ['prefix', '“refunds” (begins with “money back”)'],
    ['typo', '“refunds” (close to “money back”)'],
    ['compound', '“refunds” (shares a part with “money back”)'],
    ['meaning', '“refunds” (close in meaning to “money back”)'],
  ] as const)('says what a match by %s is', (kind, words) => {
    const reason = aReason({ kind, asked: 'money back', found: 'refunds' });
    expect(toReasonWord(reason)).toBe(words);
  });

  it('joins words as a sentence does, and shows hidden ones', () => {
    expect(joinWords(['a', 'b', 'c'])).toBe('a, b and c');
    expect(joinWords(['a'])).toBe('a');
    expect(joinWords([])).toBe('');
    expect(toReasonWord(aReason({ found: 'a\u202Eb' }))).toBe('“a⟨U+202E⟩b”');
  });
});

describe('groups', () => {
  it('leads with tools that answer more than their server’s names do', () => {
    const { groups, strays } = groupAnswers(aSearchAnswer());
    expect(
      groups.map(({ answer, leading, others }) => ({
        server: answer.server.title,
        leading: leading.map(({ name }) => name),
        others,
      })),
    ).toEqual([
      {
        server: 'Billing',
        leading: ['refund_invoice'],
        others: ['get_invoice'],
      },
      { server: 'Refund desk', leading: [], others: ['refund_customer'] },
    ]);
    expect(strays).toEqual([]);
  });

  it('keeps apart the tools of servers that do not answer, whatever they are called', () => {
    const stray = aToolAnswer({ server: { ...DESK, name: '__proto__' } });
    const { groups, strays } = groupAnswers({
      servers: [aServerAnswer({ tools: ['constructor'] })],
      tools: [stray, aToolAnswer({ name: 'constructor' })],
    });
    expect(strays).toEqual([stray]);
    // Its reasons name another tool.
    expect(groups[0].leading).toEqual([]);
    expect(groups[0].others).toEqual(['constructor']);
  });
});

describe('where to propose', () => {
  const words = 'talk to payroll? 100% & more/#';
  const encoded = 'talk%20to%20payroll%3F%20100%25%20%26%20more%2F%23';

  it.each([
    [
      'https://forms.example/new?need={query}',
      `https://forms.example/new?need=${encoded}`,
    ],
    [
      '/create?need={query}&again={query}',
      `/create?need=${encoded}&again=${encoded}`,
    ],
    ['https://wiki.example/servers', 'https://wiki.example/servers'],
  ])('fills the words into %s', (template, href) => {
    expect(toProposeHref(template, words)).toBe(href);
  });

  it.each([
    'vbscript:alert({query})',
    'data:text/html,{query}',
    '//evil.example/{query}',
    '/\\evil.example/{query}',
    '/\t/evil.example/{query}',
    'forms.example/new',
    '{query}',
    '',
  ])('makes no link of %j', template => {
    expect(toProposeHref(template, 'https://evil.example')).toBeUndefined();
  });

  it('copes with words that no address could hold', () => {
    expect(toProposeHref('/new?{query}', 'a\uD800b $& $1')).toBe(
      '/new?a%EF%BF%BDb%20%24%26%20%241',
    );
    const long = toProposeHref('/new?{query}', 'a'.repeat(10_000));
    expect(long).toBe(`/new?${'a'.repeat(500)}`);
  });
});
