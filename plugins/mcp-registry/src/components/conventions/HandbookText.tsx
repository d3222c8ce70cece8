import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { toRulePage } from '../../text/toRulePage';

const useStyles = makeStyles(theme => ({
  page: {
    maxWidth: '90ch',
    overflowWrap: 'anywhere',
    '& h1, & h2, & h3, & h4, & h5, & h6': {
      fontSize: '1.1rem',
      margin: theme.spacing(2, 0, 1),
    },
    '& td': { padding: theme.spacing(1), lineHeight: 1.4 },
    '& table, & pre': {
      display: 'block',
      width: 'max-content',
      maxWidth: '100%',
      overflowX: 'auto',
    },
    '& pre': {
      boxSizing: 'border-box',
      margin: 0,
      padding: theme.spacing(1),
      fontSize: '0.85rem',
      backgroundColor: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('xs')]: { whiteSpace: 'pre-wrap' },
    },
  },
}));

/** The page of a rule or check: why, examples, how to fix. */
export function HandbookText(props: {
  /** Markdown. */
  page: string;
  /** How deep the page's headings stand. */
  demoteBy: number;
}) {
  const classes = useStyles();
  return (
    <MarkdownContent
      className={classes.page}
      content={toRulePage(props.page, props.demoteBy)}
    />
  );
}
