import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RegistryOverlapCluster } from 'backstage-plugin-mcp-registry-common';
import { toCount, toVisibleText } from '../../text/toVisibleText';
import { Disclosure } from '../common/Disclosure';
import { DecisionButtons } from './DecisionButtons';
import { EvidenceList } from './EvidenceList';
import { IntendedNote } from './IntendedNote';
import { OverlapServerLine } from './OverlapServerLine';

const MAX_SENTENCE = 400;

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  servers: {
    listStyle: 'none',
    padding: 0,
    margin: theme.spacing(1, 0),
    '& > li': { padding: theme.spacing(0.25, 0) },
  },
}));

type Pair = RegistryOverlapCluster['overlaps'][number];

function PairEvidence(props: {
  pair: Pair;
  servers: RegistryOverlapCluster['servers'];
}) {
  const { left, right, evidence } = props.pair;
  const titleOf = (name: string) =>
    toVisibleText(
      props.servers.find(server => server.name === name)?.title ?? name,
    );
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {titleOf(left)} and {titleOf(right)}
      </Typography>
      <EvidenceList evidence={evidence} />
    </>
  );
}

/** Servers over one ground: who they are, what says so, and what was decided. */
export function ClusterItem(props: {
  cluster: RegistryOverlapCluster;
  mayDecide: boolean;
  onDecided(): void;
}) {
  const classes = useStyles();
  const { cluster, mayDecide, onDecided } = props;
  const { servers, overlaps, intended } = cluster;
  return (
    <div className={classes.root} id={`overlap-${cluster.id}`}>
      <Typography variant="subtitle1" component="h3">
        {toVisibleText(cluster.sentence.slice(0, MAX_SENTENCE))}
      </Typography>
      {intended && <IntendedNote intended={intended} />}
      <ul className={classes.servers}>
        {servers.map(server => (
          <li key={server.name}>
            <OverlapServerLine server={server} />
          </li>
        ))}
      </ul>
      <Disclosure summary={`Evidence for ${toCount(overlaps.length, 'pair')}`}>
        {overlaps.map(pair => (
          <PairEvidence
            key={`${pair.left} ${pair.right}`}
            pair={pair}
            servers={servers}
          />
        ))}
      </Disclosure>
      {mayDecide && <DecisionButtons cluster={cluster} onDecided={onDecided} />}
    </div>
  );
}
