import { toCount, toMiddleTruncated, toVisibleText } from './toVisibleText';

describe('toVisibleText', () => {
  it('shows what would be hidden and leaves the rest', () => {
    expect(toVisibleText('pay\u202Etxt\u200B!')).toBe(
      'pay⟨U+202E⟩txt⟨U+200B⟩!',
    );
    expect(toVisibleText('a\u{E0041}b')).toBe('a⟨U+E0041⟩b');
    expect(toVisibleText('Straße 👩‍💻\nline')).toBe('Straße 👩‍💻\nline');
  });
});

describe('toMiddleTruncated', () => {
  it('keeps both ends and the length asked for', () => {
    expect(toMiddleTruncated('short', 10)).toBe('short');
    const cut = toMiddleTruncated('com.acme.payments/billing-service-v2', 16);
    expect(cut).toHaveLength(16);
    expect(cut).toBe('com.acme.p…ce-v2');
  });
});

describe('toCount', () => {
  it('agrees with the number', () => {
    expect(toCount(1, 'server')).toBe('1 server');
    expect(toCount(0, 'server')).toBe('0 servers');
    expect(toCount(25000, 'tool')).toBe('25,000 tools');
  });
});
