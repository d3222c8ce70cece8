import { CHECKS } from './generated/checks';
import { CHECKS_BEYOND_ROWS, ROWS, UNSEEN_ROWS } from './rows';

const covered = new Set(CHECKS.flatMap(({ rows }) => rows));

it('covers each row of the table of changes, or says why not', () => {
  const silent = ROWS.filter(row => !covered.has(row) && !UNSEEN_ROWS[row]);
  expect(silent).toEqual([]);
});

it('gives a reason only for a row that no check covers', () => {
  const rows = Object.keys(UNSEEN_ROWS);
  expect(rows.filter(row => covered.has(row))).toEqual([]);
  expect(rows.filter(row => !ROWS.includes(row))).toEqual([]);
});

it('knows each row that a check names', () => {
  expect(ROWS).toHaveLength(93);
  expect([...covered].filter(row => !ROWS.includes(row))).toEqual([]);
});

it('has a row for each check, or says why not', () => {
  const rowless = CHECKS.filter(({ rows }) => rows.length === 0);
  expect(rowless.map(({ id }) => id)).toEqual(Object.keys(CHECKS_BEYOND_ROWS));
});
