import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  Convention,
  McpRegistryApi,
} from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { HandbookCheck } from '../../checks/handbookChecks';
import { loadHandbookCheck } from '../../checks/loadHandbookChecks';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { LevelBadge } from '../badges/LevelBadge';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { RegistryFrame } from '../frame/RegistryFrame';
import { CheckFacts } from './CheckFacts';
import { BrokenBy, RuleFacts } from './RuleFacts';
import { toCategoryWord } from './ruleWords';

function Rule({ rule }: { rule: Convention }) {
  return (
    <>
      <Typography variant="h5" component="h2">
        {rule.summary}
      </Typography>
      <Typography variant="body2" component="div">
        <LevelBadge level={rule.level} /> · {toCategoryWord(rule.category)} ·
        broken by <BrokenBy rule={rule} />
      </Typography>
      <RuleFacts rule={rule} demoteBy={1} />
    </>
  );
}

function CheckPage({ check }: { check: HandbookCheck }) {
  return (
    <>
      <Typography variant="h5" component="h2">
        {check.check.summary}
      </Typography>
      <Typography variant="body2">Compatibility check</Typography>
      <CheckFacts check={check} demoteBy={1} />
    </>
  );
}

type Entry = { rule: Convention } | { check: HandbookCheck };

/** Rules are the registry's to tell; checks come with the portal. */
async function loadEntry(api: McpRegistryApi, id: string): Promise<Entry> {
  const check = await loadHandbookCheck(id);
  return check ? { check } : { rule: await api.getConvention(id) };
}

/** The own page of one rule or compatibility check, which findings link to. */
export function ConventionPage() {
  const api = useApi(mcpRegistryApiRef);
  const paths = useRegistryPaths();
  const { id = '' } = useParams();
  const load = useCallback(() => loadEntry(api, id), [api, id]);
  const { value, error, retry } = useRequest(load);
  return (
    <RegistryFrame title={toMiddleTruncated(toVisibleText(id), 80)}>
      <Typography variant="body2" paragraph>
        <Link to={paths.conventions()}>All conventions</Link>
      </Typography>
      {error && (
        <RequestFailure error={error} what="this convention" retry={retry} />
      )}
      {value && 'rule' in value && <Rule rule={value.rule} />}
      {value && 'check' in value && <CheckPage check={value.check} />}
      {!value && !error && <LoadingRows what="this convention" />}
    </RegistryFrame>
  );
}
