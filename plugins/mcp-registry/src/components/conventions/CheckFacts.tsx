import { makeStyles } from '@material-ui/core/styles';
import { HandbookCheck } from '../../checks/handbookChecks';
import { FlagBadges, ImpactBadge } from '../badges/ImpactBadge';
import { Fact, Facts } from '../entity/Facts';
import { HandbookText } from './HandbookText';
import { toAxesWords } from './ruleWords';

const useStyles = makeStyles(theme => ({
  facts: { margin: theme.spacing(2, 0) },
  badges: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 2) },
}));

/** What a compatibility check judges, and its page. */
export function CheckFacts(props: {
  check: HandbookCheck;
  /** How deep the page's headings stand. */
  demoteBy: number;
}) {
  const { check, page } = props.check;
  const classes = useStyles();
  return (
    <>
      <div className={classes.facts}>
        <Facts>
          <Fact name="Impact by default">
            <span className={classes.badges}>
              <ImpactBadge impact={check.impact} />
              <FlagBadges flags={check.flags ?? []} />
            </span>
          </Fact>
          <Fact name="Looks at">{toAxesWords(check.axes)}</Fact>
          <Fact name="Must keep working">{check.call}</Fact>
          <Fact name="Comes from">{check.reference}</Fact>
          <Fact name="Since">{check.since}</Fact>
        </Facts>
      </div>
      <HandbookText page={page} demoteBy={props.demoteBy} />
    </>
  );
}
