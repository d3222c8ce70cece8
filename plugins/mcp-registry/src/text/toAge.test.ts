import { toAbsoluteTime, toAge } from './toAge';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('toAge', () => {
  it.each([
    ['2026-11-22T11:59:30Z', 'just now'],
    ['2026-11-22T12:05:00Z', 'just now'],
    ['2026-11-22T11:56:00Z', '4 min'],
    ['2026-11-22T09:00:01Z', '2 h'],
    ['2026-11-20T12:00:00Z', '2 d'],
    ['2026-08-22T12:00:00Z', '3 mo'],
    ['2024-11-01T12:00:00Z', '2 y'],
    ['not a time', 'unknown'],
  ])('writes %s as %s', (iso, age) => {
    expect(toAge(iso, NOW)).toBe(age);
  });
});

describe('toAbsoluteTime', () => {
  it('says so where the time cannot be read', () => {
    expect(toAbsoluteTime('tomorrow')).toBe('at an unknown time');
    expect(toAbsoluteTime('2026-11-22T12:00:00Z')).toContain('2026');
  });
});
