import { readFileSync } from 'node:fs';

const shownLines = 400;

function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60
    ? `${seconds} s`
    : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** One line that says that a step goes on, every half minute. */
export function showProgress(title) {
  const started = Date.now();
  const timer = setInterval(
    () => console.log(`  … ${title}, ${duration(Date.now() - started)}`),
    30_000,
  );
  return () => {
    clearInterval(timer);
    return Date.now() - started;
  };
}

/** One line for a step that ended. */
export function showStep({ title, counts, milliseconds }) {
  const { passed, failed, skipped } = counts;
  const mark = failed > 0 ? '✘' : '✔';
  const numbers = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  console.log(
    `${mark} ${title}: ${numbers.join(', ')} (${duration(milliseconds)})`,
  );
}

/** The end of a failed step's output. */
export function showLog(logFile) {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n');
  console.log(`\n──── ${logFile}`);
  if (lines.length > shownLines) {
    console.log(`(the last ${shownLines} of ${lines.length} lines)`);
  }
  console.log(`${lines.slice(-shownLines).join('\n')}\n────\n`);
}

/** What did not run, and how to make it. */
export function showMissing(messages) {
  for (const message of messages) {
    console.log(`\n⚠ SKIPPED  ${message}`);
  }
}

/** The last line: the counts, alone. */
export function renderTotal({ passed, failed, skipped }) {
  const total = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${total}, ${skipped} skipped` : total;
}
