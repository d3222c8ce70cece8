import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { TextRange, toSnippet } from '../../search/toTextParts';
import { HighlightedText } from './HighlightedText';

const MAX_LENGTH = 280;

const useStyles = makeStyles(theme => ({
  root: {
    color: theme.palette.textSubtle,
    maxWidth: '100ch',
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
}));

/** The part of a description that answers, with the words marked. */
export function Snippet(props: { text: string; ranges: readonly TextRange[] }) {
  const classes = useStyles();
  const { text, ranges } = toSnippet(props.text, props.ranges, MAX_LENGTH);
  return (
    <Typography variant="body2" className={classes.root}>
      <HighlightedText text={text} ranges={ranges} />
    </Typography>
  );
}
