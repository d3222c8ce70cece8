import { Report } from './model';

/** Grows where a reader of the older format would be misled. */
const FORMAT_VERSION = 1;

/**
 * The report for programs, in the shape of `schemas/report.schema.json`.
 *
 * @public
 */
export function renderJson(report: Report): string {
  const { compatibility, ...rest } = report;
  return JSON.stringify(
    { formatVersion: FORMAT_VERSION, ...compatibility, ...rest },
    undefined,
    2,
  );
}
