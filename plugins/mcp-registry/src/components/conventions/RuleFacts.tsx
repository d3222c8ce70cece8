import { Link, MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Convention } from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toRulePage } from '../../text/toRulePage';
import { toCount } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { SafeLink } from '../common/SafeLink';
import { Fact, Facts } from '../entity/Facts';

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
  facts: { margin: theme.spacing(2, 0) },
}));

/** A link to the servers that break a rule, or that none does. */
export function BrokenBy({ rule }: { rule: Convention }) {
  const paths = useRegistryPaths();
  if (rule.level === 'off') {
    return <>not checked</>;
  }
  return rule.brokenBy > 0 ? (
    <Link underline="always" to={paths.registry({ rule: [rule.id] })}>
      {toCount(rule.brokenBy, 'server')}
    </Link>
  ) : (
    <>no server</>
  );
}

function hasKeys(value: object | undefined): value is object {
  return value !== undefined && Object.keys(value).length > 0;
}

/** A rule's settings and its page: why, examples, how to fix. */
export function RuleFacts(props: {
  rule: Convention;
  /** How deep the page's headings stand. */
  demoteBy: number;
}) {
  const { rule, demoteBy } = props;
  const classes = useStyles();
  const dense = useDenseTable();
  return (
    <>
      <div className={classes.facts}>
        <Facts>
          {rule.level !== rule.defaultLevel && (
            <Fact name="Level">
              {rule.level} here, {rule.defaultLevel} by default
            </Fact>
          )}
          {rule.blocks && <Fact name="Effect">blocks the server</Fact>}
          <Fact name="Comes from">
            <SafeLink text={rule.reference} />
          </Fact>
          <Fact name="Since">
            {rule.since}, preset {rule.preset}
          </Fact>
          {hasKeys(rule.options) && (
            <Fact name="Options">
              <code className={dense.name}>{JSON.stringify(rule.options)}</code>
            </Fact>
          )}
          {hasKeys(rule.scope) && (
            <Fact name="Applies to">
              <code className={dense.name}>{JSON.stringify(rule.scope)}</code>
            </Fact>
          )}
        </Facts>
      </div>
      {rule.page ? (
        <MarkdownContent
          className={classes.page}
          content={toRulePage(rule.page, demoteBy)}
        />
      ) : (
        <Typography variant="body2">This rule has no page.</Typography>
      )}
    </>
  );
}
