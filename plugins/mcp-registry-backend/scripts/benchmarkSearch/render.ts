import { Outcome } from './load';

/** One line of the report. */
export function toLine(name: string, value: string): string {
  return `  ${name.padEnd(28)} ${value}`;
}

/** Bytes in megabytes. */
export function toMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

/** @param processor - milliseconds of the backend for each answer */
export function toOutcomeText(outcome: Outcome, processor: number): string {
  const { rate, p50, p95, p99, errors } = outcome;
  const [middle, most, worst] = [p50, p95, p99].map(each => each.toFixed(1));
  return [
    `${rate.toFixed(0)}/s`,
    `p50 ${middle} ms`,
    `p95 ${most} ms`,
    `p99 ${worst} ms`,
    `${errors} errors`,
    `processor ${processor.toFixed(1)} ms each`,
  ].join(', ');
}
