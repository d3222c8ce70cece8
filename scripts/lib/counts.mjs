/**
 * How many tests passed, failed and were skipped.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

function fromJest(text) {
  const report = JSON.parse(text);
  // A suite that does not load has no test to count.
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function fromPlaywright(text) {
  const { stats, errors } = JSON.parse(text);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

function fromTap(text) {
  const last = name => {
    const found = [...text.matchAll(new RegExp(`^# ${name} (\\d+)$`, 'gm'))];
    if (found.length === 0) {
      throw new SyntaxError(`The report has no count of "${name}"`);
    }
    return Number(found.at(-1)[1]);
  };
  return {
    passed: last('pass'),
    failed: last('fail') + last('cancelled'),
    skipped: last('skipped') + last('todo'),
  };
}

const readers = {
  jest: fromJest,
  playwright: fromPlaywright,
  tap: fromTap,
};

/** @param {Counts[]} all */
export function sum(all) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of all) {
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/**
 * What a test runner's report says. A runner that failed without a failed
 * test, ran nothing or left no report counts as one failure.
 *
 * @param format - `jest`, `playwright` or `tap`
 * @param run - the runner's exit code, and its report where there is one
 * @returns {Counts}
 */
export function countTests(format, { status, report }) {
  let counts;
  try {
    counts = readers[format](report ?? '');
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const ran = counts.passed + counts.failed > 0;
  if (counts.failed === 0 && (status !== 0 || !ran)) {
    return { ...counts, failed: 1 };
  }
  return counts;
}

/**
 * What a check says by its exit code alone.
 *
 * @returns {Counts}
 */
export function countCheck({ status }) {
  return status === 0
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}
