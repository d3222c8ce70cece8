import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { RenderedFinding } from 'backstage-plugin-mcp-registry-common';
import { toMiddleTruncated, toVisibleText } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { JsonBlock } from '../common/JsonBlock';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(1, 0), maxWidth: '90ch' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    alignItems: 'baseline',
    marginBottom: theme.spacing(0.5),
  },
}));

type Witnessed = Pick<RenderedFinding, 'tool' | 'witness' | 'before' | 'after'>;

/** Results are what output schemas and the error shape of a manifest describe. */
function isResult({ before, after }: Witnessed): boolean {
  const place = after ?? before;
  return (
    place !== undefined &&
    (place.document === 'manifest' || place.pointer.includes('/outputSchema'))
  );
}

/** The proof of a break: a call, or a result, that only one version knows. */
export function Witness({ finding }: { finding: Witnessed }) {
  const classes = useStyles();
  const dense = useDenseTable();
  const { tool, witness } = finding;
  if (witness === undefined) {
    return null;
  }
  const name = tool && toMiddleTruncated(toVisibleText(tool), 80);
  return (
    <div className={classes.root}>
      <Typography variant="body2" component="div" className={classes.head}>
        {isResult(finding)
          ? 'This result was never promised and may come now:'
          : 'This call worked and now fails:'}
        {name && <span className={dense.name}>{name}</span>}
      </Typography>
      <JsonBlock
        value={witness}
        label={`the example${name ? ` of ${name}` : ''}`}
      />
    </div>
  );
}
