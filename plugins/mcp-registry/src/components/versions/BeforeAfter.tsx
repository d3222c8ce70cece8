import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { DiffFinding } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { JsonBlock } from '../common/JsonBlock';

type Place = DiffFinding['before'];

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(1, 0),
    [theme.breakpoints.down('xs')]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 1.5),
    alignItems: 'baseline',
    marginBottom: theme.spacing(0.5),
  },
}));

function Content({ place, label }: { place: Place; label: string }) {
  const dense = useDenseTable();
  if (place === undefined) {
    return <span className={dense.quiet}>Not there.</span>;
  }
  return place.value === undefined ? (
    <span className={dense.quiet}>Too large to show.</span>
  ) : (
    <JsonBlock value={place.value} label={label} />
  );
}

function Side(props: { word: string; version: string; place: Place }) {
  const { word, version, place } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  return (
    <div>
      <Typography variant="caption" component="div" className={classes.head}>
        <span>
          {word}, {toMiddleTruncated(toVisibleText(version), 24)}
        </span>
        {place && (
          <span className={`${dense.name} ${dense.quiet}`}>
            {toMiddleTruncated(toVisibleText(place.pointer), 120)}
          </span>
        )}
      </Typography>
      <Typography variant="body2" component="div">
        <Content place={place} label={`${word.toLowerCase()}`} />
      </Typography>
    </div>
  );
}

/** The changed part in both versions, side by side. */
export function BeforeAfter(props: {
  finding: Pick<DiffFinding, 'before' | 'after'>;
  from: string;
  to: string;
}) {
  const { finding, from, to } = props;
  const classes = useStyles();
  const { before, after } = finding;
  if (!before && !after) {
    return null;
  }
  return (
    <div className={classes.root}>
      <Side word="Before" version={from} place={before} />
      <Side word="After" version={to} place={after} />
    </div>
  );
}
