/** The names of the report's formats, without what writes them. */
export const REPORT_FORMATS = [
  'text',
  'json',
  'sarif',
  'junit',
  'github',
  'markdown',
] as const;
