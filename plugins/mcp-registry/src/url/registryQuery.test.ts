import {
  clearFilters,
  isApplied,
  parseRegistryQuery,
  toActiveFilters,
  toggleFilter,
  toRegistryParams,
  toSearchQuery,
} from './registryQuery';

function roundTrip(search: string) {
  return toRegistryParams(
    parseRegistryQuery(new URLSearchParams(search)),
  ).toString();
}

describe('registry query', () => {
  it('survives its own URL', () => {
    const search =
      'q=refund&trust=certified&owner=group%3Adefault%2Fpayments&owner=group%3Adefault%2Forders&rule=tool-name-format&unowned=true&sort=tools&order=desc';
    expect(roundTrip(search)).toBe(search);
  });

  it('leaves out what it cannot use', () => {
    expect(
      roundTrip('trust=excellent&sort=colour&order=desc&tag=&unowned=1&x=y'),
    ).toBe('');
    expect(roundTrip('q=%20%20')).toBe('');
    expect(roundTrip(`q=${'a'.repeat(10_000)}`)).toBe(`q=${'a'.repeat(1000)}`);
  });

  it('toggles one value and keeps the others', () => {
    const query = parseRegistryQuery(
      new URLSearchParams('q=pay&trust=blocked&tag=a'),
    );
    const more = toggleFilter(query, 'tag', 'b');
    expect(more).toMatchObject({ q: 'pay', tag: ['a', 'b'] });
    expect(toggleFilter(more, 'tag', 'a').tag).toEqual(['b']);
    expect(toggleFilter(more, 'stale', 'true').stale).toBe(true);
  });

  it('names each filter that is on, and drops them all', () => {
    const query = parseRegistryQuery(
      new URLSearchParams('q=pay&trust=blocked&stale=true&sort=title'),
    );
    expect(toActiveFilters(query)).toEqual([
      { key: 'trust', value: 'blocked' },
      { key: 'stale', value: 'true' },
    ]);
    expect(toRegistryParams(clearFilters(query)).toString()).toBe(
      'q=pay&sort=title&order=asc',
    );
  });

  it('asks a question with the filters that narrow its answer', () => {
    const search = 'q=pay&trust=blocked&rule=tool-name-format&sort=title';
    const query = parseRegistryQuery(new URLSearchParams(search));
    expect(toSearchQuery(query)).toEqual({ q: 'pay', trust: ['blocked'] });
    expect(isApplied(query, 'trust')).toBe(true);
    expect(isApplied(query, 'rule')).toBe(false);
    expect(isApplied({ ...query, q: undefined }, 'rule')).toBe(true);
    expect(toSearchQuery({ ...query, q: undefined })).toBeUndefined();
  });
});
