import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Convention } from 'backstage-plugin-mcp-registry-common';
import { useRegistryPaths } from '../../hooks/useRegistryPaths';
import { toCount } from '../../text/toVisibleText';
import { useDenseTable } from '../common/denseTable';
import { SafeLink } from '../common/SafeLink';
import { Fact, Facts } from '../entity/Facts';
import { HandbookText } from './HandbookText';

const useStyles = makeStyles(theme => ({
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
        <HandbookText page={rule.page} demoteBy={demoteBy} />
      ) : (
        <Typography variant="body2">This rule has no page.</Typography>
      )}
    </>
  );
}
