import { renderGitHub } from './github';
import { renderJson } from './json';
import { renderJUnit } from './junit';
import { renderMarkdown } from './markdown';
import { Report } from './model';
import { renderSarif } from './sarif';
import { renderText } from './text';

const WRITERS = {
  text: renderText,
  json: renderJson,
  sarif: renderSarif,
  junit: renderJUnit,
  github: renderGitHub,
  markdown: renderMarkdown,
} as const satisfies Record<string, (report: Report) => string>;

/** How a report is written. @public */
export type ReportFormat = keyof typeof WRITERS;

/** Writes a report. @public */
export function renderReport(report: Report, format: ReportFormat): string {
  return WRITERS[format](report);
}

export type { Report } from './model';
