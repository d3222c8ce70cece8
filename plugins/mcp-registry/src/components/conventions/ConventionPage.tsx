import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import Typography from '@material-ui/core/Typography';
import { Convention } from 'backstage-plugin-mcp-registry-common';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';
import { mcpRegistryApiRef } from '../../api/mcpRegistryApiRef';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useRequest } from '../../hooks/useRequest';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { LevelBadge } from '../badges/LevelBadge';
import { LoadingRows } from '../common/LoadingRows';
import { RequestFailure } from '../common/RequestFailure';
import { RegistryFrame } from '../frame/RegistryFrame';
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

/** One rule's own page, which findings link to. */
export function ConventionPage() {
  const api = useApi(mcpRegistryApiRef);
  const paths = useRegistryPaths();
  const { id = '' } = useParams();
  const load = useCallback(() => api.getConvention(id), [api, id]);
  const { value, error, retry } = useRequest(load);
  return (
    <RegistryFrame title={toMiddleTruncated(toVisibleText(id), 80)}>
      <Typography variant="body2" paragraph>
        <Link to={paths.conventions()}>All conventions</Link>
      </Typography>
      {error && (
        <RequestFailure error={error} what="this convention" retry={retry} />
      )}
      {value && <Rule rule={value} />}
      {!value && !error && <LoadingRows what="this convention" />}
    </RegistryFrame>
  );
}
