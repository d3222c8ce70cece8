import {
  clearFilters,
  parseRegistryQuery,
  toActiveFilters,
  toggleFilter,
  toRegistryParams,
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
    expect(roundTrip(`q=${'a'.repeat(500)}`)).toBe(`q=${'a'.repeat(200)}`);
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
});
