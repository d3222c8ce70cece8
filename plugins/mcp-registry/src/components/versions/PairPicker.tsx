import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { ServerVersion } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { Button } from '../common/Button';
import { PairUrl } from './usePair';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: theme.spacing(1, 2),
    marginBottom: theme.spacing(2),
  },
  select: { minWidth: 180, maxWidth: '100%' },
  // The theme's own is too faint on the page's background.
  label: { color: theme.palette.text.primary },
}));

function Options(props: {
  versions: readonly ServerVersion[];
  /** Chosen, though perhaps not among them. */
  chosen?: string;
}) {
  const known = props.versions.map(({ version }) => version);
  const { chosen } = props;
  const all =
    chosen === undefined || known.includes(chosen) ? known : [chosen, ...known];
  return (
    <>
      {all.map(version => (
        <option key={version} value={version}>
          {toMiddleTruncated(toVisibleText(version), 40)}
        </option>
      ))}
    </>
  );
}

/** Two versions to compare, which the URL holds. */
export function PairPicker(props: {
  versions: readonly ServerVersion[];
  url: PairUrl;
}) {
  const { versions, url } = props;
  const { pair, before, setPair } = url;
  const classes = useStyles();
  const baseline = versions.find(({ version }) => version === pair.to)
    ?.compatibility?.baseline;
  return (
    <div className={classes.root}>
      <TextField
        select
        id="mcp-versions-from"
        label="From"
        InputLabelProps={{ shrink: true, className: classes.label }}
        className={classes.select}
        SelectProps={{ native: true }}
        value={pair.from ?? ''}
        onChange={({ target }) =>
          setPair({ ...pair, from: target.value || undefined })
        }
      >
        <option value="">
          {baseline === undefined
            ? 'Its baseline'
            : `Its baseline, ${toMiddleTruncated(toVisibleText(baseline), 24)}`}
        </option>
        <Options versions={versions} chosen={pair.from} />
      </TextField>
      <TextField
        select
        id="mcp-versions-to"
        label="To"
        InputLabelProps={{ shrink: true, className: classes.label }}
        className={classes.select}
        SelectProps={{ native: true }}
        value={pair.to}
        onChange={({ target }) => setPair({ ...pair, to: target.value })}
      >
        <Options versions={versions} chosen={pair.to} />
      </TextField>
      <Button
        size="small"
        disabled={before === undefined}
        onClick={() =>
          before !== undefined && setPair({ from: pair.to, to: before })
        }
      >
        Swap
      </Button>
    </div>
  );
}
