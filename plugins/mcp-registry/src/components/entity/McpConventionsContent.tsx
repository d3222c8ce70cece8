import { stringifyEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  McpRegistryApi,
  RenderedFinding,
  ServerFindings,
} from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useEntityPath, VERSIONS_PATH } from '../../hooks/useEntityPath';
import { useNow } from '../../hooks/useNow';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { useServerRequest } from '../../hooks/useServerRequest';
import { toAbsoluteTime, toAge } from '../../text/toAge';
import {
  toCount,
  toMiddleTruncated,
  toVisibleText,
} from '../../text/toVisibleText';
import { StatusBadge, StatusBadgeProps } from '../badges/StatusBadge';
import { useDenseTable } from '../common/denseTable';
import { Disclosure } from '../common/Disclosure';
import { EmptyNote } from '../common/EmptyNote';
import { Section } from '../common/Section';
import { FindingList } from '../conventions/FindingList';
import { ServerRequestState } from './ServerRequestState';

const VERDICTS: Record<ServerFindings['status'], StatusBadgeProps> = {
  pass: { tone: 'good', children: 'Passes every convention' },
  warn: { tone: 'warning', children: 'Passes with warnings' },
  fail: { tone: 'bad', children: 'Breaks conventions' },
  unknown: { tone: 'neutral', children: 'Not decided yet' },
};

const useStyles = makeStyles(theme => ({
  verdict: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(3),
  },
  quiet: { color: theme.palette.textSubtle },
  rules: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0.5, 2),
  },
}));

function askFindings(api: McpRegistryApi, name: string) {
  return api.getFindings(name);
}

/** Which rules the handbook has; all of them while that is not known. */
function useDocumented() {
  const api = useApi(mcpRegistryApiRef);
  const load = useCallback(async () => {
    const { items } = await api.listConventions();
    return new Set(items.map(rule => rule.id));
  }, [api]);
  const { value } = useRequest(load);
  return useCallback((rule: string) => value?.has(rule) ?? true, [value]);
}

function Verdict({ findings }: { findings: ServerFindings }) {
  const classes = useStyles();
  const age = toAge(findings.evaluatedAt, useNow());
  return (
    <div className={classes.verdict}>
      <StatusBadge {...VERDICTS[findings.status]} variant="full" />
      <Typography
        variant="body2"
        className={classes.quiet}
        title={toAbsoluteTime(findings.evaluatedAt)}
      >
        Judged {age === 'just now' ? age : `${age} ago`}
      </Typography>
    </div>
  );
}

function Passed(props: {
  passed: string[];
  isDocumented(rule: string): boolean;
}) {
  const classes = useStyles();
  const dense = useDenseTable();
  const paths = useRegistryPaths();
  return (
    <ul className={classes.rules}>
      {props.passed.map(rule => (
        <li key={rule} className={dense.name}>
          {props.isDocumented(rule) ? (
            <Link to={paths.convention(rule)}>{rule}</Link>
          ) : (
            rule
          )}
        </li>
      ))}
    </ul>
  );
}

/** What changed within what the version number says is nothing to fix. */
function isCoveredChange({ impact, level }: RenderedFinding): boolean {
  return impact !== undefined && level === 'info';
}

function Changes(props: {
  changes: RenderedFinding[];
  baseline: string;
  isDocumented(rule: string): boolean;
}) {
  const { changes, baseline, isDocumented } = props;
  const { entity } = useEntity();
  const versions = useEntityPath()(stringifyEntityRef(entity), VERSIONS_PATH);
  const since = toMiddleTruncated(toVisibleText(baseline), 40);
  return (
    <Disclosure
      heading="h2"
      summary={`${toCount(
        changes.length,
        'change',
      )} since ${since} that the version number covers`}
    >
      {versions && (
        <Typography variant="body2" paragraph>
          <Link to={versions}>See them with before and after</Link>
        </Typography>
      )}
      <FindingList findings={changes} isDocumented={isDocumented} />
    </Disclosure>
  );
}

function FindingsBody({ findings }: { findings: ServerFindings }) {
  const isDocumented = useDocumented();
  const { waived, passed, compatibility } = findings;
  const changes = compatibility?.covered
    ? findings.findings.filter(isCoveredChange)
    : [];
  const open = findings.findings.filter(finding => !changes.includes(finding));
  return (
    <>
      <Verdict findings={findings} />
      <Section title="Findings" aside={toCount(open.length, 'finding')}>
        {open.length > 0 ? (
          <FindingList findings={open} isDocumented={isDocumented} />
        ) : (
          <EmptyNote title="Nothing to fix">
            Every rule that applies to this server is silent or waived.
          </EmptyNote>
        )}
      </Section>
      {compatibility && changes.length > 0 && (
        <Changes
          changes={changes}
          baseline={compatibility.baseline}
          isDocumented={isDocumented}
        />
      )}
      {waived.length > 0 && (
        <Disclosure
          heading="h2"
          summary={`${toCount(waived.length, 'finding')} waived`}
        >
          <FindingList findings={waived} isDocumented={isDocumented} />
        </Disclosure>
      )}
      <Disclosure
        heading="h2"
        summary={`${toCount(passed.length, 'rule')} passed`}
      >
        <Passed passed={passed} isDocumented={isDocumented} />
      </Disclosure>
    </>
  );
}

/** What the conventions say of the entity's server, worst first. */
export function McpConventionsContent() {
  const request = useServerRequest(askFindings);
  return (
    <ServerRequestState request={request} what="the findings of this server">
      {findings => <FindingsBody findings={findings} />}
    </ServerRequestState>
  );
}
