import { declaredBumpOf, suggestVersion } from './declared-bump';

it('is what the numbers say', () => {
  expect(declaredBumpOf('1.4.0', '2.0.0')).toBe('major');
  expect(declaredBumpOf('1.4.0', '1.5.0')).toBe('minor');
  expect(declaredBumpOf('1.4.0', '1.4.1')).toBe('patch');
  expect(declaredBumpOf('1.4.0', '1.4.0+build.2')).toBe('none');
  expect(declaredBumpOf('1.4.0', '2.0.0-rc.1')).toBe('major');
});

it('takes each 0.y for a major, within which one may add', () => {
  expect(declaredBumpOf('0.4.2', '0.5.0')).toBe('major');
  expect(declaredBumpOf('0.4.2', '0.4.3')).toBe('minor');
  expect(declaredBumpOf('0.9.0', '1.0.0')).toBe('major');
});

it('is unknown where a number says nothing', () => {
  expect(declaredBumpOf('2026-10-01', '2026-11-01')).toBe(null);
  expect(declaredBumpOf('1.0.0', 'winter')).toBe(null);
});

it('proposes the next number that is free', () => {
  expect(suggestVersion('1.4.0', 'major', ['1.4.0', '2.0.0'])).toBe('3.0.0');
  expect(suggestVersion('1.4.0', 'minor', ['1.4.0', '1.5.0'])).toBe('1.6.0');
  expect(suggestVersion('1.4.0', 'patch', [])).toBe('1.4.1');
  expect(suggestVersion('0.4.2', 'major', ['0.5.0-rc.1'])).toBe('0.6.0');
  expect(suggestVersion('0.4.2', 'minor', ['0.4.3'])).toBe('0.4.4');
  expect(suggestVersion('winter', 'major', [])).toBe(undefined);
});
