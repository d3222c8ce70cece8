import { FindingLevel } from 'mcp-governance';
import { repository, version } from '../../package.json';
import { Report, ReportedFinding, WaivedFinding } from './model';
import { severityOf } from './severity';
import { describeSubject, describeWitness, toJsonLine, toLine } from './words';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Record<FindingLevel, 'error' | 'warning' | 'note'> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** A path as a URI, relative to where the command ran unless it is absolute. */
function toUri(file: string): string {
  const path = file.replace(/\\/g, '/').replace(/^\.\//, '');
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) {
    return `file://${encoded}`;
  }
  return /^[A-Za-z]:\//.test(path) ? `file:///${encoded}` : encoded;
}

function locationsOf(finding: ReportedFinding): object[] {
  const { location, pointer, subject } = finding;
  const name = subject ?? pointer;
  return [
    {
      ...(location && {
        physicalLocation: {
          artifactLocation: { uri: toUri(location.file) },
          region: { startLine: location.line, startColumn: location.column },
        },
      }),
      logicalLocations: [
        {
          fullyQualifiedName: toLine(
            name === '' ? finding.document : `${name} ${pointer}`,
          ),
        },
      ],
    },
  ];
}

function messageOf(finding: ReportedFinding): string {
  const { message, fix, witness } = finding;
  return [
    `${describeSubject(finding)}: ${message}`,
    ...(witness === undefined
      ? []
      : [`${describeWitness(finding)}: ${toJsonLine(witness)}`]),
    ...(fix === '' ? [] : [`Fix: ${fix}`]),
  ]
    .map(toLine)
    .join('\n');
}

function propertiesOf(finding: ReportedFinding): object {
  const { kind, impact, bump, flags, tool, path, witness, undecided } = finding;
  return {
    kind,
    ...(impact && { impact, bump, flags }),
    ...(tool !== undefined && { tool }),
    ...(path !== undefined && { path }),
    ...(witness !== undefined && { witness }),
    undecided,
  };
}

type Suppression = { kind: 'external'; justification: string };

function toResult(
  finding: ReportedFinding,
  ruleIndex: number,
  suppressions: Suppression[],
): object {
  return {
    ruleId: finding.check,
    ruleIndex,
    level: LEVELS[severityOf(finding)],
    message: { text: messageOf(finding) },
    locations: locationsOf(finding),
    partialFingerprints: { 'mcpRegistry/v1': finding.fingerprint },
    suppressions,
    properties: propertiesOf(finding),
  };
}

function toRule({ check, help, summary }: ReportedFinding): object {
  return {
    id: check,
    name: check,
    shortDescription: { text: summary ?? check },
    helpUri: help ?? `${repository.url}/blob/main/docs/gate.md`,
  };
}

function suppressionOf({ waiver }: WaivedFinding): Suppression[] {
  const justification = waiver
    ? `${waiver.grantedBy}: ${waiver.reason}`
    : 'Waived';
  return [{ kind: 'external', justification: toLine(justification) }];
}

function listResults({ findings, waived, known }: Report) {
  const before: Suppression = {
    kind: 'external',
    justification: 'Known before',
  };
  return [
    ...findings.map(finding => ({ finding, suppressions: [] })),
    ...waived.map(finding => ({
      finding,
      suppressions: suppressionOf(finding),
    })),
    ...known.map(finding => ({ finding, suppressions: [before] })),
  ];
}

/** The report as SARIF 2.1.0, for code scanning. @public */
export function renderSarif(report: Report): string {
  const results = listResults(report);
  const rules = new Map(
    results.map(({ finding }) => [finding.check, toRule(finding)]),
  );
  const indexes = [...rules.keys()];
  const driver = {
    name: 'mcp-registry',
    version,
    informationUri: repository.url,
    rules: [...rules.values()],
  };
  const run = {
    tool: { driver },
    automationDetails: { id: `mcp-registry/${report.command}` },
    invocations: [
      { executionSuccessful: true, exitCode: report.passed ? 0 : 1 },
    ],
    columnKind: 'utf16CodeUnits',
    results: results.map(({ finding, suppressions }) =>
      toResult(finding, indexes.indexOf(finding.check), suppressions),
    ),
  };
  return JSON.stringify(
    { $schema: SCHEMA, version: '2.1.0', runs: [run] },
    undefined,
    2,
  );
}
