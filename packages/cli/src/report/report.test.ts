import Ajv04 from 'ajv-draft-04';
import { toVisible } from 'mcp-governance';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { isReport } from '../__testUtils__/report-schema';
import { REPORT_FORMATS } from './formats';
import { renderReport } from '.';
import { escapeMarkdown } from './markdown';
import { Report, ReportedFinding } from './model';

/** What an author of a server may write into names and descriptions. */
const NASTY =
  'a|b `c` <img src=x onerror=alert(1)> @acme/payments #12 [x](http://evil.example) "q" & \u202Ed\n::error::forged\u001b[31m]]>';

const BREAK: ReportedFinding = {
  check: 'input-required-property-added',
  kind: 'compatibility',
  level: 'error',
  counts: true,
  document: 'snapshot',
  pointer: '/tools/0/inputSchema/properties/reason',
  subject: 'tool:refund',
  tool: 'refund',
  path: 'reason',
  impact: 'breaking',
  bump: 'major',
  flags: [],
  direction: 'input',
  witness: { invoice: '``` a ```' },
  undecided: false,
  fingerprint: '0123456789abcdef',
  location: { file: './my server/a,b.json', line: 7, column: 3 },
  message: 'The new parameter reason is required.',
  fix: 'Make it optional.',
  summary: 'A tool needs a parameter that it did not have.',
  help: 'https://example.com/page.md',
};

const RISK: ReportedFinding = {
  ...BREAK,
  check: 'tool-description-changed',
  level: 'warning',
  counts: false,
  impact: 'risk',
  bump: 'minor',
  flags: ['review'],
  subject: `tool:${NASTY}`,
  tool: NASTY,
  message: NASTY,
  fix: '',
  witness: undefined,
  path: undefined,
  location: undefined,
  fingerprint: 'fedcba9876543210',
};

const RESULT: ReportedFinding = {
  ...BREAK,
  check: 'output-property-removed',
  direction: 'output',
  counts: false,
  witness: { a: 1 },
  fingerprint: '00000000000000aa',
};

const REPORT: Report = {
  command: 'check',
  passed: false,
  failOn: 'undecided',
  before: { label: 'com.acme/billing@1.4.0' },
  after: { label: 'server.json', server: 'com.acme/billing', version: '1.5.0' },
  compatibility: {
    impact: 'breaking',
    requiredBump: 'major',
    declaredBump: 'minor',
    suggestedVersion: '2.0.0',
    flags: ['review'],
  },
  verdict: {
    status: 'fail',
    trustLevel: 'registered',
    rulesetDigest: 'sha256:00',
    contextDigest: 'sha256:11',
    passedRules: ['tool-name-format'],
  },
  basis: ['Baseline: 1.4.0.'],
  findings: [BREAK, RISK],
  waived: [
    {
      ...BREAK,
      counts: false,
      fingerprint: '00000000000000bb',
      waiver: { reason: NASTY, grantedBy: 'ada', expires: '2027-01-01' },
    },
  ],
  known: [RESULT],
  notes: [{ level: 'warning', message: NASTY }],
};

const EMPTY: Report = {
  ...REPORT,
  command: 'diff',
  passed: true,
  verdict: undefined,
  findings: [],
  waived: [],
  known: [],
  notes: [],
};

// Programs get names as they are; JSON escapes what a terminal obeys.
it.each(['text', 'junit', 'github', 'markdown'] as const)(
  '%s writes out what a reader would not see',
  format => {
    const written = renderReport(REPORT, format);
    expect(toVisible(written)).toBe(written);
  },
);

describe.each(REPORT_FORMATS)('%s', format => {
  it('holds nothing that a terminal obeys', () => {
    expect(renderReport(REPORT, format)).not.toContain('\u001b');
  });

  it('says something where there is nothing to say', () => {
    expect(renderReport(EMPTY, format).length).toBeGreaterThan(50);
  });
});

it('is text with the gravest first, by tool, and a call that now fails', () => {
  const lines = renderReport(REPORT, 'text').split('\n');
  const gravest = lines.findIndex(line => line.startsWith('  breaking '));
  const risk = lines.findIndex(line => line.startsWith('  risk '));
  expect(gravest).toBeGreaterThan(0);
  expect(risk).toBeGreaterThan(gravest);
  expect(lines).toContain(
    '    This call worked and now fails: {"invoice":"``` a ```"}',
  );
  expect(lines.filter(line => /^\s*::/.test(line))).toEqual([]);
  expect(lines[lines.length - 1]).toBe(
    'failed · verdict fail · impact breaking · required bump major · declared bump minor · right version 2.0.0 · 2 findings · 1 at or above undecided · 1 waived · 1 known before',
  );
});

it('is JSON of the schema that is pinned, and the schema is strict', () => {
  for (const report of [REPORT, EMPTY]) {
    const written = JSON.parse(renderReport(report, 'json'));
    expect(isReport(written) || isReport.errors).toBe(true);
    expect(isReport({ ...written, more: 1 })).toBe(false);
    expect(isReport({ ...written, requiredBump: 'huge' })).toBe(false);
    expect(isReport({ ...written, requiredBump: null })).toBe(true);
  }
});

it('is SARIF 2.1.0 as its schema and code scanning want it', () => {
  const isSarif = new Ajv04({
    strict: false,
    validateFormats: false,
    logger: false,
    // One of its patterns is none for a Unicode expression.
    unicodeRegExp: false,
  }).compile(sarifSchema);
  for (const report of [REPORT, EMPTY]) {
    const written = JSON.parse(renderReport(report, 'sarif'));
    expect(isSarif(written) || isSarif.errors).toBe(true);
    expect(isSarif({ ...written, version: '2.0.0' })).toBe(false);
  }
  const sarif = JSON.parse(renderReport(REPORT, 'sarif'));
  expect(sarif).toMatchObject({
    $schema: expect.stringMatching(/^https:.*sarif-2\.1\.0\.json$/),
    version: '2.1.0',
  });
  const [run] = sarif.runs;
  const { rules } = run.tool.driver;
  expect(run.tool.driver.name).toBe('mcp-registry');
  expect(run.results).toHaveLength(4);
  for (const result of run.results) {
    expect(['error', 'warning', 'note', 'none']).toContain(result.level);
    expect(result.message.text).not.toBe('');
    expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(result.partialFingerprints['mcpRegistry/v1']).toMatch(
      /^[0-9a-f]{16}$/,
    );
    expect(result.locations).toHaveLength(1);
  }
  for (const rule of rules) {
    expect(URL.canParse(rule.helpUri)).toBe(true);
    expect(rule.shortDescription.text).not.toBe('');
  }
  const [first, second, waived] = run.results;
  expect(first.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'my%20server/a%2Cb.json' },
    region: { startLine: 7, startColumn: 3 },
  });
  expect(first.suppressions).toEqual([]);
  expect(second.locations[0].physicalLocation).toBe(undefined);
  expect(waived.suppressions).toMatchObject([{ kind: 'external' }]);
});

it('is JUnit: what counts fails, what is accepted is skipped, rules pass', () => {
  const xml = renderReport(REPORT, 'junit');
  expect(xml).toMatch(
    /<testsuites [^>]*tests="5" failures="1" errors="0" skipped="2"/,
  );
  expect(xml.match(/<failure /g)).toHaveLength(1);
  expect(xml.match(/<skipped /g)).toHaveLength(2);
  expect(xml).toContain('name="tool-name-format"/>');
  // Every < opens or closes one of the elements that belong here.
  const tags = xml.match(/<[^>]*>/g) ?? [];
  for (const tag of tags) {
    expect(tag).toMatch(
      /^<(\?xml|\/?testsuites?|\/?testcase|\/?failure|\/?system-out|skipped)\b/,
    );
  }
  expect(xml).not.toContain('<img');
  expect(xml.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
});

it('is annotations of which none can be forged', () => {
  const lines = renderReport(REPORT, 'github').split('\n');
  expect(lines[0]).toBe(
    '::error file=./my server/a%2Cb.json,line=7,col=3,title=input-required-property-added%3A Tool refund::The new parameter reason is required.%0AThis call worked and now fails: {"invoice":"``` a ```"}%0AFix: Make it optional.',
  );
  const commands = lines.filter(line => line.startsWith('::'));
  expect(commands.map(line => line.split(/[ :]+/)[1])).toEqual([
    'error',
    'warning',
    'warning',
  ]);
  expect(lines).toHaveLength(4);
});

it('is Markdown in which untrusted text stays text', () => {
  const markdown = renderReport(REPORT, 'markdown');
  expect(markdown).not.toMatch(/<img/);
  expect(markdown).not.toMatch(/@acme|#12/);
  expect(markdown).not.toMatch(/(?<!\\)\[x(?<!\\)\]\(/);
  expect(markdown).not.toMatch(/http:\/\/evil/);
  expect(markdown).toContain('````json\n  {"invoice":"``` a ```"}\n  ````');
  expect(escapeMarkdown('a|b')).toBe('a\\|b');
});

it('keeps a comment within what GitHub takes, and says what is left out', () => {
  const findings = Array.from({ length: 2000 }, (_, index) => ({
    ...BREAK,
    tool: `tool_${index}`,
  }));
  const markdown = renderReport({ ...REPORT, findings }, 'markdown');
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toMatch(/… and \d+ more parts: see the log/);
});
