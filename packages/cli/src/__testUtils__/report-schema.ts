import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const SCHEMA = JSON.parse(
  readFileSync(resolve(__dirname, '../../schemas/report.schema.json'), 'utf8'),
);

/** Whether a value is a report as `schemas/report.schema.json` says. */
export const isReport = new Ajv2020({
  strict: false,
  validateFormats: false,
  allErrors: true,
}).compile(SCHEMA);
