import { InfoCard, Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  McpRegistryApi,
  ServerOverlap,
  ServerOverlaps,
} from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { useServerRequest } from '../../hooks/useServerRequest';
import { Disclosure } from '../common/Disclosure';
import { ServerRequestState } from '../entity/ServerRequestState';
import { EvidenceList } from './EvidenceList';
import { IntendedNote } from './IntendedNote';
import { OverlapServerLine } from './OverlapServerLine';

const FIRST = 5;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { '& + &': { marginTop: theme.spacing(2) } },
  more: { marginTop: theme.spacing(1) },
}));

function askOverlaps(api: McpRegistryApi, name: string) {
  return api.getServerOverlaps(name);
}

function Items({ items }: { items: readonly ServerOverlap[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {items.map(({ server, evidence, intended }) => (
        <li key={server.name} className={classes.item}>
          <OverlapServerLine server={server} />
          <EvidenceList evidence={evidence} />
          {intended && <IntendedNote intended={intended} />}
        </li>
      ))}
    </ul>
  );
}

function Found({ items }: ServerOverlaps) {
  const classes = useStyles();
  const paths = useRegistryPaths();
  if (items.length === 0) {
    return (
      <Typography variant="body2">
        No other server covers the same ground.
      </Typography>
    );
  }
  const [first, rest] = [items.slice(0, FIRST), items.slice(FIRST)];
  return (
    <>
      <Items items={first} />
      {rest.length > 0 && (
        <Disclosure summary={`${rest.length} more`}>
          <Items items={rest} />
        </Disclosure>
      )}
      <Typography variant="body2" className={classes.more}>
        <Link underline="always" to={`${paths.fleet()}#overlaps`}>
          All overlaps
        </Link>
      </Typography>
    </>
  );
}

/** Which servers cover the same ground as the entity’s, and what says so. */
export function McpOverlapsCard() {
  const request = useServerRequest(askOverlaps);
  return (
    <section aria-label="Overlaps">
      <InfoCard title="Overlaps" titleTypographyProps={{ component: 'h2' }}>
        <ServerRequestState request={request} what="the overlaps">
          {({ items }) => <Found items={items} />}
        </ServerRequestState>
      </InfoCard>
    </section>
  );
}
