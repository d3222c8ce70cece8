import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countCheck, countTests, sum } from './counts.mjs';

const jest = (overrides = {}) =>
  JSON.stringify({
    numPassedTests: 5,
    numFailedTests: 0,
    numPendingTests: 1,
    numTodoTests: 1,
    numRuntimeErrorTestSuites: 0,
    ...overrides,
  });

test('Jest: tests, and each suite that does not load as a failure', () => {
  assert.deepEqual(countTests('jest', { status: 0, report: jest() }), {
    passed: 5,
    failed: 0,
    skipped: 2,
  });
  const report = jest({ numFailedTests: 2, numRuntimeErrorTestSuites: 1 });
  assert.equal(countTests('jest', { status: 1, report }).failed, 3);
});

test('Playwright: flaky tests and errors outside tests are failures', () => {
  const report = JSON.stringify({
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 },
    errors: [{ message: 'the server did not start' }],
  });
  assert.deepEqual(countTests('playwright', { status: 1, report }), {
    passed: 3,
    failed: 3,
    skipped: 2,
  });
});

test('TAP: the last counts of the output', () => {
  const report = [
    '# pass 1 is only a subtest’s comment',
    '# pass 12',
    '# fail 1',
    '# cancelled 2',
    '# skipped 3',
    '# todo 1',
  ].join('\n');
  assert.deepEqual(countTests('tap', { status: 1, report }), {
    passed: 12,
    failed: 3,
    skipped: 4,
  });
});

test('no report, an unreadable one or an empty run is a failure', () => {
  const one = { passed: 0, failed: 1, skipped: 0 };
  assert.deepEqual(countTests('jest', { status: 0 }), one);
  assert.deepEqual(countTests('jest', { status: 0, report: '{"x"' }), one);
  assert.deepEqual(countTests('tap', { status: 0, report: 'boom' }), one);
  const empty = jest({
    numPassedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  });
  assert.deepEqual(countTests('jest', { status: 0, report: empty }), one);
});

test('a runner that fails with every test passed is a failure', () => {
  const counts = countTests('jest', { status: 1, report: jest() });
  assert.deepEqual(counts, { passed: 5, failed: 1, skipped: 2 });
});

test('checks count by exit code, and counts add up', () => {
  assert.deepEqual(
    sum([countCheck({ status: 0 }), countCheck({ status: 2 })]),
    { passed: 1, failed: 1, skipped: 0 },
  );
});
