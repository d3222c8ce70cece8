import { hiddenCharacters, toVisible } from './hidden-text';

const names = (text: string) => hiddenCharacters(text).map(({ name }) => name);

it.each([
  ['plain text with a tab\t, a line\nand ümläuts', 'ordinary text'],
  ['\u{1F469}\u{1F3FD}\u200D\u{1F4BB}', 'a woman at a computer'],
  ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', 'a family'],
  ['\u{1F3F3}\uFE0F\u200D\u{1F308}', 'a rainbow flag'],
  ['\u2764\uFE0F\u200D\u{1F525}', 'a heart on fire'],
  ['1\uFE0F\u20E3 #\uFE0F\u20E3', 'keycaps'],
  ['\u00A9\uFE0E \u2122\uFE0F', 'text and emoji style'],
  [
    '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'the flag of England',
  ],
  ['\u845B\u{E0100}', 'an ideographic variant'],
  ['\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645', 'Persian'],
  ['\u0915\u094D\u200D\u0937', 'Hindi'],
  ['\u0600 ١٢٣', 'an Arabic number sign'],
])('lets %j through: %s', text => {
  expect(names(text)).toEqual([]);
});

it.each([
  ['a\u200Bb', 'U+200B ZERO WIDTH SPACE'],
  ['a\u200Db', 'U+200D ZERO WIDTH JOINER'],
  ['\u{1F469}\u200D', 'U+200D ZERO WIDTH JOINER'],
  ['a\u202Eb', 'U+202E RIGHT-TO-LEFT OVERRIDE'],
  ['\uFEFFa', 'U+FEFF ZERO WIDTH NO-BREAK SPACE'],
  ['a\u00ADb', 'U+00AD SOFT HYPHEN'],
  ['a\u0000b', 'U+0000 NULL'],
  ['a\u001B[2Jb', 'U+001B ESCAPE'],
  ['a\u3164b', 'U+3164 HANGUL FILLER'],
  ['a\uFE01b', 'U+FE01 VARIATION SELECTOR'],
  ['a\u{E0041}b', 'U+E0041 TAG A'],
  ['a\u180Bb', 'U+180B INVISIBLE CHARACTER'],
])('finds %j', (text, name) => {
  expect(names(text)).toEqual([name]);
});

it('finds a message in selectors behind an emoji', () => {
  expect(names('\u{1F600}\uFE0F\u{E0101}\u{E0102}')).toEqual([
    'U+E0101 VARIATION SELECTOR',
    'U+E0102 VARIATION SELECTOR',
  ]);
});

it('finds tags behind a flag that is none', () => {
  expect(names('\u{1F3F4}\u{E0069}\u{E0067}').length).toBe(2);
});

it('counts places in characters', () => {
  expect(
    hiddenCharacters('\u{1F600}b\u200B').map(({ index }) => index),
  ).toEqual([2]);
});

it('writes out what is hidden and nothing else', () => {
  expect(toVisible('a\u200Bb \u{1F469}\u200D\u{1F4BB} c\u001B')).toBe(
    'a<U+200B>b \u{1F469}\u200D\u{1F4BB} c<U+001B>',
  );
  expect(toVisible('lines\nstay')).toBe('lines\nstay');
});

it('takes time in proportion to the text', () => {
  const text = `${'\u{1F469}\u200D'.repeat(200_000)}\u200B`;
  const start = performance.now();
  expect(names(text).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(3_000);
});
